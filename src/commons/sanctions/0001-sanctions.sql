-- 약속 지키기: breaches of what was agreed, and conflicts between people, with what became of them.
create table sanctions_case (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  -- 1, 2, 3 … in each commons.
  number integer not null,
  kind text not null check (kind in ('breach', 'conflict')),
  -- A duty of the charter; null for a conflict.
  duty text,
  -- Whose breach it is said to be, or the other party of the conflict.
  against uuid not null,
  reporter uuid not null,
  -- The day it took place.
  day date not null,
  opened_at timestamptz not null,
  opened_seq bigint not null,
  state text not null check (state in ('reported', 'confirmed', 'appealed', 'dismissed', 'settled')),
  -- What the ladder came to when the breach was confirmed.
  step text check (step in ('notice', 'fine', 'loss_of_turn', 'pause', 'exclusion')),
  nth integer,
  confirmed_at timestamptz,
  amount numeric(38, 0),
  unit text,
  -- Suspended until then, unless the duty is met before.
  until_at timestamptz,
  appeal_until timestamptz,
  settled_at timestamptz,
  hearing_at timestamptz,
  hearing_place text,
  -- Drawn when the case was opened and sealed by its hash: the panel is drawn from it.
  seed text not null,
  primary key (commons_id, id),
  unique (commons_id, number)
);
create index sanctions_case_against on sanctions_case (commons_id, against, state);
create index sanctions_case_reporter on sanctions_case (commons_id, reporter);
create index sanctions_case_state on sanctions_case (commons_id, state, number desc);

-- What the people concerned say (소명), grounds of an appeal, reasons of a ruling.
create table sanctions_statement (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  case_id uuid not null,
  agent uuid not null,
  kind text not null check (kind in ('report', 'answer', 'ruling', 'appeal', 'settlement')),
  -- Null once whoever said it was erased.
  body text,
  at timestamptz not null,
  primary key (commons_id, id),
  foreign key (commons_id, case_id) references sanctions_case (commons_id, id)
);
create index sanctions_statement_case on sanctions_statement (commons_id, case_id, at);
create index sanctions_statement_agent on sanctions_statement (commons_id, agent);

-- Who was drawn to judge one case.
create table sanctions_panelist (
  commons_id uuid not null references kernel_commons (id),
  case_id uuid not null,
  agent uuid not null,
  primary key (commons_id, case_id, agent),
  foreign key (commons_id, case_id) references sanctions_case (commons_id, id)
);
create index sanctions_panelist_agent on sanctions_panelist (commons_id, agent);
