-- 기다리기. Who waits for a thing, or for a time of it, in the order they asked.
create table things_waiting (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  resource uuid not null,
  agent uuid not null,
  -- A time of it; null: as soon as it is there.
  from_at timestamptz,
  until_at timestamptz,
  asked_at timestamptz not null,
  seq bigint not null,
  primary key (commons_id, id),
  foreign key (commons_id, resource) references things_thing (commons_id, resource),
  check ((from_at is null) = (until_at is null)),
  check (from_at is null or from_at < until_at)
);
-- Asking twice for the same keeps the first place.
create unique index things_waiting_once on things_waiting
  (commons_id, resource, agent, coalesce(from_at, 'infinity'::timestamptz));
create index things_waiting_order on things_waiting (commons_id, resource, seq);
create index things_waiting_agent on things_waiting (commons_id, agent);

