-- 함께 짜는 예산. A round takes money out of a fund, gives everybody an allowance of it, and gathers what they give to
-- ideas. Every amount is a balance of the one ledger, below `equity:budgets:round-<number>`; the figures here repeat it
-- so that pages need not ask the ledger for each.
create table budgeting_round (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  number integer not null,
  name text not null,
  text text not null,
  -- The fund whose money it is.
  fund text not null,
  unit text not null,
  -- What was taken from the fund for it, in all.
  pool numeric(38, 0) not null check (pool >= 0),
  -- What was not handed out.
  rest numeric(38, 0) not null check (rest >= 0),
  -- What one share is at most; null: all there is, shared out.
  each_most numeric(38, 0) check (each_most > 0),
  -- What one share came to when giving opened.
  share numeric(38, 0),
  -- Member types; empty: everybody.
  givers text[] not null,
  proposers text[] not null,
  ideas_close timestamptz not null,
  opens timestamptz not null,
  closes timestamptz not null,
  state text not null check (state in ('ideas', 'giving', 'closing', 'closed')),
  ideas integer not null default 0,
  made_at timestamptz not null,
  seq bigint not null,
  closed_seq bigint,
  primary key (commons_id, id),
  unique (commons_id, number),
  check (ideas_close <= closes and opens < closes)
);

-- What somebody has to give away in a round.
create table budgeting_allowance (
  commons_id uuid not null references kernel_commons (id),
  round uuid not null,
  agent uuid not null,
  granted numeric(38, 0) not null check (granted >= 0),
  left_over numeric(38, 0) not null check (left_over >= 0),
  -- What was not given away went back to the fund.
  returned numeric(38, 0) not null default 0 check (returned >= 0),
  -- The entry by which they got it.
  seq bigint not null,
  primary key (commons_id, round, agent),
  foreign key (commons_id, round) references budgeting_round (commons_id, id)
);
create index budgeting_allowance_agent on budgeting_allowance (commons_id, agent);
create index budgeting_allowance_left on budgeting_allowance (commons_id, round, agent) where left_over > 0;

create table budgeting_idea (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  number integer not null,
  round uuid not null,
  -- Raised whenever what it says or asks for changes after it was published.
  edition integer not null,
  title text not null,
  text text not null,
  state text not null check (state in (
    'draft', 'published', 'ready', 'funding', 'funded', 'not_reached', 'completed', 'cancelled')),
  -- The sums of its lines.
  least numeric(38, 0) not null check (least > 0),
  most numeric(38, 0) not null check (most >= least),
  given numeric(38, 0) not null default 0 check (given >= 0),
  -- Of that: its budget for good.
  funded numeric(38, 0) not null default 0 check (funded >= 0 and funded <= given),
  -- What had come together when it was settled without success; null where nothing could be given to it.
  reached numeric(38, 0),
  -- What was left of it in the end went back to the fund.
  unspent numeric(38, 0) not null default 0,
  -- Raised with the goal of what was funded: gifts of an earlier stage are its own for good.
  stage integer not null default 1,
  -- The edition whose goal was reached last.
  funded_edition integer,
  made_by uuid not null,
  made_at timestamptz not null,
  seq bigint not null,
  -- The entry that brought it where it is.
  state_seq bigint not null,
  -- What became of it, or why not.
  report text not null default '',
  primary key (commons_id, id),
  unique (commons_id, number),
  foreign key (commons_id, round) references budgeting_round (commons_id, id)
);
create index budgeting_idea_round on budgeting_idea (commons_id, round, number);
create index budgeting_idea_made_by on budgeting_idea (commons_id, made_by);

create table budgeting_line (
  commons_id uuid not null references kernel_commons (id),
  idea uuid not null,
  n integer not null,
  label text not null,
  least numeric(38, 0) not null check (least >= 0),
  most numeric(38, 0) not null check (most >= least and most > 0),
  primary key (commons_id, idea, n),
  foreign key (commons_id, idea) references budgeting_idea (commons_id, id)
);

-- Who puts it forward together.
create table budgeting_creator (
  commons_id uuid not null references kernel_commons (id),
  idea uuid not null,
  agent uuid not null,
  primary key (commons_id, idea, agent),
  foreign key (commons_id, idea) references budgeting_idea (commons_id, id)
);
create index budgeting_creator_agent on budgeting_creator (commons_id, agent);

create table budgeting_picture (
  commons_id uuid not null references kernel_commons (id),
  idea uuid not null,
  n integer not null,
  hash text not null,
  primary key (commons_id, idea, n),
  foreign key (commons_id, idea) references budgeting_idea (commons_id, id),
  foreign key (commons_id, hash) references kernel_file (commons_id, hash)
);
create index budgeting_picture_hash on budgeting_picture (commons_id, hash);

-- Every edition as it was put to the others, from the first published one on.
create table budgeting_edition (
  commons_id uuid not null references kernel_commons (id),
  idea uuid not null,
  edition integer not null,
  title text not null,
  text text not null,
  -- The lines as JSON: label, least, most.
  lines text not null,
  agent uuid,
  reason text not null default '',
  at timestamptz not null,
  seq bigint not null,
  primary key (commons_id, idea, edition),
  foreign key (commons_id, idea) references budgeting_idea (commons_id, id)
);

-- What peers said who looked at an edition.
create table budgeting_look (
  commons_id uuid not null references kernel_commons (id),
  idea uuid not null,
  edition integer not null,
  agent uuid not null,
  verdict text not null check (verdict in ('ok', 'changes')),
  reason text not null,
  at timestamptz not null,
  seq bigint not null,
  primary key (commons_id, idea, edition, agent),
  foreign key (commons_id, idea) references budgeting_idea (commons_id, id)
);
create index budgeting_look_agent on budgeting_look (commons_id, agent);

-- Every gift stays; one that went back names the entry that took it back.
create table budgeting_gift (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  idea uuid not null,
  round uuid not null,
  agent uuid not null,
  amount numeric(38, 0) not null check (amount > 0),
  stage integer not null,
  at timestamptz not null,
  seq bigint not null,
  returned_seq bigint,
  primary key (commons_id, id),
  foreign key (commons_id, idea) references budgeting_idea (commons_id, id),
  foreign key (commons_id, round) references budgeting_round (commons_id, id)
);
create index budgeting_gift_idea on budgeting_gift (commons_id, idea, seq);
create index budgeting_gift_round on budgeting_gift (commons_id, round, agent);
