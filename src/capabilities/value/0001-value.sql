-- 수입: money or anything else that came in for what people made together. The journal holds figures and ids; from whom
-- it came stands here and can be erased.
create table value_income (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  unit text not null,
  amount numeric(38, 0) not null check (amount > 0),
  -- How much of it was shared out so far.
  distributed numeric(38, 0) not null default 0 check (distributed >= 0 and distributed <= amount),
  on_day date not null,
  -- From whom and what for.
  text text not null,
  -- Where it came in and what as: `assets:bank`, `income:sales`; both may stand in a special account.
  place text not null,
  account text not null,
  -- What brought it: a project; so much of a resource that was delivered; an event.
  project uuid,
  resource uuid,
  quantity numeric(38, 0) check (quantity > 0),
  event uuid,
  -- `booked`: an entry of the books that was there before. `passed_on`: from another commons we belong to.
  way text not null check (way in ('recorded', 'booked', 'passed_on')),
  -- The entry whose postings it is.
  seq bigint not null,
  -- Of what was passed on: by whom, and their distribution.
  from_commons uuid,
  from_distribution uuid,
  obligation uuid,
  -- The entry that took it back.
  taken_back_seq bigint,
  recorded_at timestamptz not null,
  primary key (commons_id, id),
  check ((resource is null) = (quantity is null)),
  foreign key (commons_id, resource) references observation_resource (commons_id, id),
  foreign key (commons_id, event) references observation_event (commons_id, id),
  foreign key (commons_id, obligation) references obligations_obligation (commons_id, id)
);
create index value_income_day on value_income (commons_id, on_day desc, id) where taken_back_seq is null;
create unique index value_income_seq on value_income (commons_id, seq) where taken_back_seq is null;
create unique index value_income_passed on value_income (commons_id, from_commons, from_distribution)
  where from_commons is not null;
create index value_income_resource on value_income (commons_id, resource) where resource is not null;
create index value_income_event on value_income (commons_id, event) where event is not null;
create index value_income_obligation on value_income (commons_id, obligation) where obligation is not null;

-- 나눔: income shared out by one equation.
create table value_distribution (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  equation text not null,
  -- The rule as it stood, canonical JSON, and the version of the charter it stood in.
  rule text not null,
  charter_version integer not null,
  unit text not null,
  total numeric(38, 0) not null check (total > 0),
  accounting text not null,
  -- The days whose contributions took part, where the rule goes by a period.
  from_on date not null,
  until_on date not null,
  -- Who was a member of what type and role then, and what points and needs counted: canonical JSON.
  people text not null,
  -- What it rests on and came to, in one hash.
  digest text not null,
  recipients integer not null,
  -- Its entry. All that counted by an earlier entry took part.
  seq bigint not null,
  at timestamptz not null,
  taken_back_seq bigint,
  reason text not null default '',
  primary key (commons_id, id),
  unique (commons_id, seq),
  check (from_on <= until_on)
);
create index value_distribution_equation on value_distribution (commons_id, equation, seq);

create table value_distributed_income (
  commons_id uuid not null references kernel_commons (id),
  distribution uuid not null,
  income uuid not null,
  amount numeric(38, 0) not null check (amount > 0),
  primary key (commons_id, distribution, income),
  foreign key (commons_id, distribution) references value_distribution (commons_id, id),
  foreign key (commons_id, income) references value_income (commons_id, id)
);
create index value_distributed_income_income on value_distributed_income (commons_id, income);

-- Each bucket's turn: what it could take, what it held, what it placed.
create table value_turn (
  commons_id uuid not null references kernel_commons (id),
  distribution uuid not null,
  n integer not null,
  bucket text not null,
  base numeric(38, 0) not null,
  amount numeric(38, 0) not null,
  placed numeric(38, 0) not null,
  people integer not null,
  -- The sum of all weights in it, a fraction.
  weight text not null,
  primary key (commons_id, distribution, bucket),
  foreign key (commons_id, distribution) references value_distribution (commons_id, id)
);

-- What a recipient gets of one bucket. Fractions as text, `num/den`.
create table value_part (
  commons_id uuid not null references kernel_commons (id),
  distribution uuid not null,
  bucket text not null,
  to_kind text not null check (to_kind in ('agent', 'fund')),
  to_id text not null,
  weight text not null,
  proportional text not null,
  quota text not null,
  limited text check (limited in ('above', 'below')),
  extra boolean not null,
  amount numeric(38, 0) not null,
  primary key (commons_id, distribution, to_id, to_kind, bucket),
  foreign key (commons_id, distribution, bucket) references value_turn (commons_id, distribution, bucket)
);
create index value_part_bucket on value_part (commons_id, distribution, bucket);

-- Why: what was given, added up by rule, kind and project, and what it weighed.
create table value_line (
  commons_id uuid not null references kernel_commons (id),
  distribution uuid not null,
  n integer not null,
  bucket text not null,
  to_kind text not null check (to_kind in ('agent', 'fund')),
  to_id text not null,
  rule integer,
  kind text,
  project uuid,
  unit text,
  quantity numeric(38, 0),
  count integer,
  times text,
  weight text not null,
  primary key (commons_id, distribution, n),
  foreign key (commons_id, distribution, bucket) references value_turn (commons_id, distribution, bucket)
);
create index value_line_to on value_line (commons_id, distribution, to_id, bucket);
create index value_line_bucket on value_line (commons_id, distribution, bucket);

-- What each gets of all buckets together, and what became of it.
create table value_recipient (
  commons_id uuid not null references kernel_commons (id),
  distribution uuid not null,
  to_kind text not null check (to_kind in ('agent', 'fund')),
  to_id text not null,
  amount numeric(38, 0) not null check (amount > 0),
  obligation uuid,
  -- The commons it was passed on to.
  passed_to uuid,
  primary key (commons_id, distribution, to_id, to_kind),
  foreign key (commons_id, distribution) references value_distribution (commons_id, id),
  foreign key (commons_id, obligation) references obligations_obligation (commons_id, id)
);
create index value_recipient_to on value_recipient (commons_id, to_id, distribution);
create index value_recipient_obligation on value_recipient (commons_id, obligation);

-- What a distribution paid on a contribution's claim. Taken back with its distribution.
create table value_claim (
  commons_id uuid not null references kernel_commons (id),
  distribution uuid not null,
  bucket text not null,
  event uuid not null,
  agent uuid not null,
  paid numeric(38, 0) not null check (paid >= 0),
  primary key (commons_id, distribution, bucket, event),
  foreign key (commons_id, distribution) references value_distribution (commons_id, id)
);

-- 서로 점수 주기: each gives so many points to others. Who gave what is the giver's own.
create table value_evaluation (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  label text not null,
  points integer not null check (points > 0),
  opened_at timestamptz not null,
  closes_at timestamptz not null,
  seq bigint not null,
  closed_seq bigint,
  primary key (commons_id, id)
);
create index value_evaluation_closed on value_evaluation (commons_id, closed_seq);

create table value_points (
  commons_id uuid not null references kernel_commons (id),
  evaluation uuid not null,
  giver uuid not null,
  receiver uuid not null,
  points integer not null check (points > 0),
  primary key (commons_id, evaluation, giver, receiver),
  check (giver <> receiver),
  foreign key (commons_id, evaluation) references value_evaluation (commons_id, id),
  foreign key (commons_id, giver) references members_agent (commons_id, id),
  foreign key (commons_id, receiver) references members_agent (commons_id, id)
);
create index value_points_giver on value_points (commons_id, giver);
create index value_points_receiver on value_points (commons_id, evaluation, receiver);
create index value_points_whose on value_points (commons_id, receiver);

-- What somebody needs, for whoever holds the power to accept it and for nobody else.
create table value_need (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  agent uuid not null,
  unit text not null,
  amount numeric(38, 0) not null check (amount > 0),
  text text not null,
  -- It holds until this day; without one until it is ended.
  until_on date,
  state text not null check (state in ('declared', 'accepted', 'declined', 'ended')),
  declared_at timestamptz not null,
  seq bigint not null,
  accepted_seq bigint,
  ended_seq bigint,
  primary key (commons_id, id),
  foreign key (commons_id, agent) references members_agent (commons_id, id)
);
create index value_need_agent on value_need (commons_id, agent, declared_at);
create index value_need_state on value_need (commons_id, state, declared_at);
