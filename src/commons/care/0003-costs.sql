-- What a repair cost, shared among the members by a key of the charter; each part is an obligation of its own.
create table care_cost (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  ticket uuid not null,
  -- `heads` or a figure.
  key text not null,
  unit text not null,
  total numeric(38, 0) not null check (total > 0),
  people integer not null,
  shared_at timestamptz not null,
  primary key (commons_id, id),
  foreign key (commons_id, ticket) references care_ticket (commons_id, id)
);
create index care_cost_ticket on care_cost (commons_id, ticket);
