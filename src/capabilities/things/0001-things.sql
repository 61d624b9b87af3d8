-- 함께 쓰는 것. Resources of `observation` that are put to common use under a rule of the charter, and their bookings.
-- The extension is a trusted one: the owner of a database may add it.
create extension if not exists btree_gist;

create table things_thing (
  commons_id uuid not null references kernel_commons (id),
  -- The resource of `observation`.
  resource uuid not null,
  -- The code of a rule in `things.rules`.
  rule text not null,
  -- How many of it there are; each is booked by itself.
  units integer not null check (units between 1 and 200),
  shared_at timestamptz not null,
  ended_at timestamptz,
  seq bigint not null,
  primary key (commons_id, resource)
);

create table things_booking (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  resource uuid not null,
  -- Which of the units, from 1.
  unit integer not null check (unit >= 1),
  agent uuid not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  state text not null check (state in ('booked', 'cancelled')),
  -- Raised by every move.
  edition integer not null default 1,
  -- Bookings made together, week after week.
  series uuid,
  made_at timestamptz not null,
  seq bigint not null,
  primary key (commons_id, id),
  foreign key (commons_id, resource) references things_thing (commons_id, resource),
  check (from_at < until_at),
  -- Nobody ever has the same thing at the same time as somebody else, whatever a program does.
  constraint things_booking_once exclude using gist (
    commons_id with =, resource with =, unit with =, tstzrange(from_at, until_at, '[)') with &&
  ) where (state = 'booked')
);
create index things_booking_resource on things_booking (commons_id, resource, until_at);
create index things_booking_agent on things_booking (commons_id, agent, until_at);
create index things_booking_series on things_booking (commons_id, series) where series is not null;

-- Who was shown how to use a thing.
create table things_trained (
  commons_id uuid not null references kernel_commons (id),
  resource uuid not null,
  agent uuid not null,
  at timestamptz not null,
  primary key (commons_id, resource, agent),
  foreign key (commons_id, resource) references things_thing (commons_id, resource)
);
create index things_trained_agent on things_trained (commons_id, agent);
