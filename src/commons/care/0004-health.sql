-- How what is shared fares: what members chose to watch, and what was measured.
create table care_indicator (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  resource uuid not null,
  name text not null,
  -- How it is written after a number, and how many decimals it has.
  unit text not null,
  places integer not null check (places between 0 and 3),
  -- The good range, in the smallest step; null: no limit on that side.
  least numeric(38, 0),
  most numeric(38, 0) check (most >= least),
  made_at timestamptz not null,
  primary key (commons_id, id)
);
create index care_indicator_resource on care_indicator (commons_id, resource);

-- One measurement. A correction is a further row that names what it corrects.
create table care_reading (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  indicator uuid not null,
  at timestamptz not null,
  value numeric(38, 0) not null,
  corrects uuid,
  corrected boolean not null default false,
  recorded_at timestamptz not null,
  primary key (commons_id, id),
  foreign key (commons_id, indicator) references care_indicator (commons_id, id),
  foreign key (commons_id, corrects) references care_reading (commons_id, id)
);
create index care_reading_indicator on care_reading (commons_id, indicator, at desc);
create index care_reading_corrects on care_reading (commons_id, corrects);
create unique index care_reading_once on care_reading (commons_id, indicator, at) where not corrected;
