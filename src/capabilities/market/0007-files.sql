-- A seller's file on its way: read in parts, taken part by part by a job. The parts go as they are taken.
create table market_file (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  -- Whose listings it is of.
  agent uuid not null,
  name text not null,
  -- Which column holds what, as `file-rows.ts` names them; empty for one nobody knows.
  headings text[] not null,
  rows integer not null check (rows >= 0),
  parts integer not null check (parts >= 0),
  -- 'read': seen by the seller, nothing taken yet.
  state text not null check (state in ('read', 'running', 'stopped', 'done')),
  parts_done integer not null,
  rows_done integer not null,
  made integer not null,
  changed integer not null,
  refused integer not null,
  at timestamptz not null,
  primary key (commons_id, id),
  foreign key (commons_id, agent) references members_agent (commons_id, id)
);
create index market_file_agent on market_file (commons_id, agent, at desc, id);

create table market_file_part (
  commons_id uuid not null,
  file uuid not null,
  n integer not null,
  -- JSON: for each row its line in the file and its cells.
  rows text not null,
  primary key (commons_id, file, n),
  foreign key (commons_id, file) references market_file (commons_id, id) on delete cascade
);

-- Rows that were not taken, as they stood in the file, to be mended and sent again.
create table market_file_refusal (
  commons_id uuid not null,
  file uuid not null,
  line integer not null,
  -- A reason of `taking.ts`, or the columns that cannot be read, with commas.
  problem text not null,
  cells text[] not null,
  primary key (commons_id, file, line),
  foreign key (commons_id, file) references market_file (commons_id, id) on delete cascade
);
