-- What a work day looks after: this ditch, this room.
alter table care_day add column resource uuid;
create index care_day_resource on care_day (commons_id, resource, begins_at desc);

-- The observed event of what somebody did there, and for how long; a correction follows it.
create table care_work_event (
  commons_id uuid not null references kernel_commons (id),
  day uuid not null,
  agent uuid not null,
  event uuid not null,
  -- In seconds.
  effort numeric(38, 0) not null check (effort >= 0),
  primary key (commons_id, day, agent),
  foreign key (commons_id, day, agent) references care_signup (commons_id, day, agent)
);
