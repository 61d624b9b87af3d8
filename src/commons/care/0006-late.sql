-- Who joined later, or whose key grew, and was assessed for a season afterwards: what it was worked out from.
create table care_late (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  season uuid not null,
  -- From this day on; so many days of the season were left of so many (1 of 1: all of it).
  from_on date not null,
  days_left integer not null check (days_left > 0),
  days integer not null check (days >= days_left),
  key_total numeric(38, 0) not null,
  total numeric(38, 0) not null,
  assessed_at timestamptz not null,
  primary key (commons_id, id),
  foreign key (commons_id, season) references care_season (commons_id, id)
);
create index care_late_season on care_late (commons_id, season, assessed_at);

-- Each one's part of it: what their key grew by, and what they owe for that.
create table care_late_share (
  commons_id uuid not null references kernel_commons (id),
  late uuid not null,
  agent uuid not null,
  key_amount numeric(38, 0) not null,
  owed numeric(38, 0) not null,
  primary key (commons_id, late, agent),
  foreign key (commons_id, late) references care_late (commons_id, id)
);
create index care_late_share_agent on care_late_share (commons_id, agent);

-- Whoever comes later has as many days to do it as everybody had; null: the day of the season.
alter table care_owed add column gates_from date;
