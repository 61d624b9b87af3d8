-- What can be measured at all; beyond it a value is a mistake. Null: no such bound.
alter table care_indicator
  add column lowest numeric(38, 0),
  add column highest numeric(38, 0),
  -- Measured every so many days, and by whom; null: whenever, by anybody.
  add column every_days integer check (every_days > 0),
  add column measurer uuid,
  -- Watched no longer.
  add column ended_at timestamptz,
  add constraint care_indicator_reach check (lowest <= highest);
create index care_indicator_measurer on care_indicator (commons_id, measurer) where measurer is not null;

-- The good range as it was from a moment on: what was low on a day is told by the range of that day.
create table care_range (
  commons_id uuid not null references kernel_commons (id),
  indicator uuid not null,
  from_at timestamptz not null,
  least numeric(38, 0),
  most numeric(38, 0) check (most >= least),
  primary key (commons_id, indicator, from_at),
  foreign key (commons_id, indicator) references care_indicator (commons_id, id)
);
insert into care_range (commons_id, indicator, from_at, least, most)
  select commons_id, id, made_at, least, most from care_indicator;

-- A device that measures and sends it by itself.
create table care_meter (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  name text not null,
  made_at timestamptz not null,
  revoked_at timestamptz,
  primary key (commons_id, id)
);

-- Its key, as a hash; it stays where it was issued and goes into no archive.
create table care_meter_key (
  commons_id uuid not null references kernel_commons (id),
  meter uuid not null,
  hash text not null,
  primary key (commons_id, meter),
  foreign key (commons_id, meter) references care_meter (commons_id, id)
);
create index care_meter_key_hash on care_meter_key (hash);

-- What it may send.
create table care_meter_indicator (
  commons_id uuid not null references kernel_commons (id),
  meter uuid not null,
  indicator uuid not null,
  primary key (commons_id, meter, indicator),
  foreign key (commons_id, meter) references care_meter (commons_id, id),
  foreign key (commons_id, indicator) references care_indicator (commons_id, id)
);
create index care_meter_indicator_of on care_meter_indicator (commons_id, indicator);

alter table care_reading
  -- Why it was corrected; erasable words, never in the journal.
  add column reason text,
  add column meter uuid,
  add foreign key (commons_id, meter) references care_meter (commons_id, id);
create index care_reading_meter on care_reading (commons_id, meter);
