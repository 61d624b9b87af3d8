-- 맡기는 일: services that people book and members carry out, at prices by rules of the charter.
create extension if not exists btree_gist;

create table services_offer (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  -- What the price rules call it.
  code text not null,
  title text not null,
  note text not null,
  -- How long it takes by itself, and for each of its size (a room, a window).
  minutes integer not null check (minutes between 5 and 1440),
  size_minutes integer not null check (size_minutes between 0 and 1440),
  -- The largest size that can be asked for; 0: it has none.
  largest integer not null check (largest between 0 and 100),
  size_name text not null,
  ended_at timestamptz,
  seq bigint not null,
  primary key (commons_id, id)
);
create unique index services_offer_code on services_offer (commons_id, code) where ended_at is null;

-- What is chosen with it: one of the options, any of the add-ons.
create table services_choice (
  commons_id uuid not null references kernel_commons (id),
  offer uuid not null,
  code text not null,
  kind text not null check (kind in ('option', 'addon')),
  title text not null,
  minutes integer not null check (minutes between 0 and 1440),
  place integer not null,
  primary key (commons_id, offer, code),
  foreign key (commons_id, offer) references services_offer (commons_id, id)
);

-- Who carries services out, where, and how long from one job to the next.
create table services_worker (
  commons_id uuid not null references kernel_commons (id),
  agent uuid not null,
  -- Codes of `services.zones`; none: everywhere.
  zones text[] not null,
  travel_minutes integer not null check (travel_minutes between 0 and 480),
  since timestamptz not null,
  -- Given no new jobs while it is set.
  paused boolean not null default false,
  primary key (commons_id, agent),
  foreign key (commons_id, agent) references members_agent (commons_id, id)
);

-- Hours of a week; what lies between two is a break.
create table services_hours (
  commons_id uuid not null references kernel_commons (id),
  agent uuid not null,
  weekday integer not null check (weekday between 1 and 7),
  from_time text not null,
  until_time text not null,
  primary key (commons_id, agent, weekday, from_time),
  foreign key (commons_id, agent) references services_worker (commons_id, agent)
);

create table services_day_off (
  commons_id uuid not null references kernel_commons (id),
  agent uuid not null,
  day date not null,
  primary key (commons_id, agent, day),
  foreign key (commons_id, agent) references services_worker (commons_id, agent)
);

create table services_booking (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  offer uuid not null,
  -- A member, or somebody from outside by name and contact; those, the address and the note can be erased.
  client uuid,
  party text,
  contact text,
  address text,
  note text,
  worker uuid,
  zone text,
  size integer not null,
  choices text[] not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  -- 'open': whoever is free may take it; 'asked': the worker has not answered yet.
  state text not null check (state in ('open', 'asked', 'accepted', 'started', 'done', 'confirmed', 'cancelled')),
  unit text not null,
  total numeric(38, 0) not null check (total >= 0),
  worker_part numeric(38, 0) not null,
  coop_part numeric(38, 0) not null,
  -- The price's lines as they were agreed, never worked out again.
  lines jsonb not null,
  -- What a cancellation cost, of the same parts.
  fee numeric(38, 0) not null default 0,
  fee_worker_part numeric(38, 0) not null default 0,
  started_at timestamptz,
  finished_at timestamptz,
  confirmed_at timestamptz,
  series uuid,
  edition integer not null default 1,
  made_at timestamptz not null,
  seq bigint not null,
  primary key (commons_id, id),
  foreign key (commons_id, offer) references services_offer (commons_id, id),
  foreign key (commons_id, client) references members_agent (commons_id, id),
  foreign key (commons_id, worker) references services_worker (commons_id, agent),
  check (worker_part + coop_part = total),
  check (from_at < until_at)
);
create index services_booking_offer on services_booking (commons_id, offer);
create index services_booking_client on services_booking (commons_id, client, from_at);
create index services_booking_worker on services_booking (commons_id, worker, from_at);
create index services_booking_state on services_booking (commons_id, state, from_at);
create index services_booking_from on services_booking (commons_id, from_at);

-- A worker's time that is taken, with the way to the next job.
create table services_held (
  commons_id uuid not null references kernel_commons (id),
  booking uuid not null,
  worker uuid not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  primary key (commons_id, booking),
  foreign key (commons_id, booking) references services_booking (commons_id, id),
  check (from_at < until_at),
  -- Nobody is ever at two places at once, whatever a program does.
  constraint services_held_once exclude using gist (
    commons_id with =, worker with =, tstzrange(from_at, until_at, '[)') with &&
  )
);

-- Who did not take a job, so that they are not asked again; `place`: nor for anything at this client's.
create table services_refusal (
  commons_id uuid not null references kernel_commons (id),
  booking uuid not null,
  worker uuid not null,
  place boolean not null,
  at timestamptz not null,
  primary key (commons_id, booking, worker),
  foreign key (commons_id, booking) references services_booking (commons_id, id)
);
create index services_refusal_worker on services_refusal (commons_id, worker) where place;

create table services_review (
  commons_id uuid not null references kernel_commons (id),
  booking uuid not null,
  by_side text not null check (by_side in ('client', 'worker')),
  stars integer not null check (stars between 1 and 5),
  text text,
  at timestamptz not null,
  primary key (commons_id, booking, by_side),
  foreign key (commons_id, booking) references services_booking (commons_id, id)
);

-- A worker called for help from a job.
create table services_help (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  booking uuid not null,
  at timestamptz not null,
  answered_at timestamptz,
  primary key (commons_id, id),
  foreign key (commons_id, booking) references services_booking (commons_id, id)
);
create index services_help_booking on services_help (commons_id, booking);
create index services_help_open on services_help (commons_id, at) where answered_at is null;
