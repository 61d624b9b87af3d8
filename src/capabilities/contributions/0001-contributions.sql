-- Something people work on together. Names and texts can be edited and erased; the journal knows the id alone.
create table contributions_project (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  name text not null,
  purpose text not null default '',
  state text not null check (state in ('open', 'closed')),
  -- Agent who started it; null for a decision.
  starter uuid,
  started_at timestamptz not null,
  closed_at timestamptz,
  primary key (commons_id, id)
);
create index contributions_project_state on contributions_project (commons_id, state, started_at, id);

-- Work that is there to be taken. Nobody assigns it: people take it themselves.
create table contributions_task (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  project uuid not null,
  title text not null,
  details text not null default '',
  -- A kind of the charter's dial `contributions.kinds`.
  kind text not null,
  wanted integer not null check (wanted between 1 and 1000),
  due_on date,
  -- Shown to everyone as a call for help.
  calls boolean not null,
  state text not null check (state in ('open', 'taken', 'done', 'dropped')),
  author uuid,
  added_at timestamptz not null,
  done_at timestamptz,
  primary key (commons_id, id),
  foreign key (commons_id, project) references contributions_project (commons_id, id)
);
create index contributions_task_project on contributions_task (commons_id, project, state, added_at, id);
create index contributions_task_calls on contributions_task (commons_id, added_at, id) where calls and state = 'open';

-- Who has taken a task. Leaving it deletes the row; the journal remembers both.
create table contributions_taking (
  commons_id uuid not null references kernel_commons (id),
  task uuid not null,
  agent uuid not null,
  taken_at timestamptz not null,
  primary key (commons_id, task, agent),
  foreign key (commons_id, task) references contributions_task (commons_id, id)
);
create index contributions_taking_agent on contributions_taking (commons_id, agent, task);

-- An author of a repository's commits, known by the hash of the address the commits carry. Name and address are
-- kept only until somebody says which member this is; both can be erased at any time.
create table contributions_author (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  -- SHA-256 of the commons' id and the canonical address (or name, where commits carry none).
  key text not null,
  name text,
  email text,
  agent uuid,
  mapped_at timestamptz,
  primary key (commons_id, id),
  unique (commons_id, key)
);
create index contributions_author_agent on contributions_author (commons_id, agent);

-- What somebody gave: time, money, things, care, knowledge, code.
create table contributions_contribution (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  -- The ValueFlows event in `observation`; commits of one author in one batch share one. Null for outsiders.
  event_id uuid,
  project uuid,
  task uuid,
  -- Who gave it: an agent here, or a repository's author nobody has mapped yet. Both where the author was mapped.
  agent uuid,
  author uuid,
  -- Who recorded it; null for a provider, the clock or a decision.
  recorder uuid,
  kind text not null,
  -- As it stands now, in the unit's smallest part.
  quantity numeric(38, 0) not null check (quantity > 0),
  unit text not null,
  happened_on date not null,
  note text not null default '',
  evidence text,
  -- Recorded and thanked for, never a claim.
  is_gift boolean not null,
  source text not null check (source in ('self', 'office', 'git', 'csv')),
  -- What makes bringing the same thing in twice harmless: `git:<commit>`, `csv:<hash of the row>`.
  source_key text,
  -- Rows brought in together.
  batch uuid,
  state text not null check (state in ('waiting', 'counted', 'contested', 'corrected', 'reverted', 'declined')),
  -- When silence makes it count, while it waits.
  counts_at timestamptz,
  -- Until when it may be contested; set when it begins to count.
  contest_until timestamptz,
  -- The entry that recorded it, and the one by which it counts.
  entry_seq bigint not null,
  counted_seq bigint,
  recorded_at timestamptz not null,
  primary key (commons_id, id),
  unique (commons_id, source_key),
  check (agent is not null or author is not null),
  foreign key (commons_id, project) references contributions_project (commons_id, id),
  foreign key (commons_id, task) references contributions_task (commons_id, id),
  foreign key (commons_id, author) references contributions_author (commons_id, id),
  foreign key (commons_id, evidence) references kernel_file (commons_id, hash)
);
create index contributions_contribution_happened on contributions_contribution (commons_id, happened_on, id);
create index contributions_contribution_agent on contributions_contribution (commons_id, agent, happened_on, id);
create index contributions_contribution_author on contributions_contribution (commons_id, author, happened_on, id);
create index contributions_contribution_project on contributions_contribution (commons_id, project, happened_on, id);
create index contributions_contribution_kind on contributions_contribution (commons_id, kind, happened_on, id);
create index contributions_contribution_state on contributions_contribution (commons_id, state, happened_on, id)
  where state in ('waiting', 'contested');
create index contributions_contribution_task on contributions_contribution (commons_id, task) where task is not null;
create index contributions_contribution_batch on contributions_contribution (commons_id, batch) where batch is not null;
create index contributions_contribution_evidence on contributions_contribution (commons_id, evidence)
  where evidence is not null;

-- What people said about a contribution, with reasons: the thread under it.
create table contributions_review (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  contribution uuid not null,
  agent uuid,
  step text not null check (step in ('contested', 'explained', 'upheld', 'retracted', 'corrected', 'reverted', 'withdrawn', 'declined')),
  reason text not null default '',
  -- For a contest: nobody has settled it yet.
  is_open boolean not null,
  at timestamptz not null,
  entry_seq bigint not null,
  primary key (commons_id, id),
  foreign key (commons_id, contribution) references contributions_contribution (commons_id, id)
);
create index contributions_review_contribution on contributions_review (commons_id, contribution, at, id);

-- What counts, added up by month, so that a page never adds up twenty thousand rows. Kept in the same transaction
-- as the rows and the ledger; a test holds all three against each other.
create table contributions_total (
  commons_id uuid not null references kernel_commons (id),
  -- An agent, or an author nobody has mapped.
  holder uuid not null,
  is_outsider boolean not null,
  -- All zeros where it belongs to no project.
  project uuid not null,
  kind text not null,
  unit text not null,
  is_gift boolean not null,
  -- `2026-03`.
  month text not null,
  quantity numeric(38, 0) not null,
  count bigint not null,
  primary key (commons_id, holder, month, kind, unit, project, is_gift)
);
create index contributions_total_month on contributions_total (commons_id, month, kind, unit);
create index contributions_total_project on contributions_total (commons_id, project, month);

-- A table somebody uploaded and has not brought in yet. It goes when it is brought in, or after a day.
create table contributions_draft (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  agent uuid not null,
  file_name text not null,
  rows text not null,
  at timestamptz not null,
  primary key (commons_id, id)
);
create index contributions_draft_agent on contributions_draft (commons_id, agent);
