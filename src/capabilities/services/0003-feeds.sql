-- An address of one's own that a calendar program subscribes to; only what its secret comes to is kept.
create table services_feed (
  commons_id uuid not null references kernel_commons (id),
  agent uuid not null,
  hash text not null,
  made_at timestamptz not null,
  primary key (commons_id, agent),
  unique (commons_id, hash),
  foreign key (commons_id, agent) references members_agent (commons_id, id)
);
