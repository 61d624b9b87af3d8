-- Work in which things go in and others come out: brewing soy paste, mending a roof. A plan may open it beforehand.
create table observation_process (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  name text not null,
  note text not null default '',
  -- What kind of work, so that like can be set beside like: `harvest`, `repair`.
  kind text not null,
  -- A project of a capability, a plan of a later domain: theirs to keep.
  project uuid,
  plan uuid,
  planned_begin timestamptz,
  planned_end timestamptz,
  -- With its first record, if nobody said so before.
  begun_at timestamptz,
  finished_at timestamptz,
  finished boolean not null default false,
  -- The journal entry that opened it.
  entry_seq bigint,
  recorded_at timestamptz not null,
  primary key (commons_id, id),
  check (finished = (finished_at is not null))
);
create index observation_process_state on observation_process (commons_id, finished, recorded_at, id);
create index observation_process_plan on observation_process (commons_id, plan);
create index observation_process_project on observation_process (commons_id, project);

-- Which side of its process an event stands on; null where `process` is a project of a capability.
alter table observation_event add column process_side text check (process_side in ('input', 'output'));
