-- What is or was put to a vote: a command with its input, frozen when voting opened, and how the vote stands.
create table decisions_decision (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  -- 안건 1, 2, 3 … in each commons.
  number integer not null,
  title text not null,
  reason text not null,
  command text not null,
  -- Canonical JSON. The journal holds only sha256(input_salt || input), so the text here can be erased.
  input text not null,
  input_salt text not null,
  input_hash text not null,
  procedure text not null,
  -- The procedure as the charter stated it when voting opened, canonical JSON.
  rules text not null,
  charter_version integer not null,
  proposer uuid not null,
  opened_at timestamptz not null,
  closes_at timestamptz not null,
  closed_at timestamptz,
  state text not null default 'open'
    check (state in ('open', 'passed', 'failed', 'withdrawn', 'executed', 'blocked')),
  -- Why the passed command could not be carried out: a failure's code and its values (canonical JSON).
  blocked_code text,
  blocked_values text,
  -- The count at closing with every number of its explanation, canonical JSON.
  result text,
  electors integer not null,
  yes integer not null default 0,
  no integer not null default 0,
  abstain integer not null default 0,
  opened_seq bigint not null,
  closed_seq bigint,
  executed_seq bigint,
  primary key (commons_id, id),
  unique (commons_id, number),
  check (yes >= 0 and no >= 0 and abstain >= 0 and yes + no + abstain <= electors)
);
create index decisions_decision_open on decisions_decision (commons_id, closes_at) where state = 'open';

-- Who may vote, frozen when voting opened, in the statement after the decision's own. No foreign key: checking it
-- for each of fifty thousand rows would double the time for which opening a vote holds the commons.
create table decisions_elector (
  commons_id uuid not null references kernel_commons (id),
  decision uuid not null,
  agent uuid not null,
  primary key (commons_id, decision, agent)
);

-- Each elector's latest ballot; the earlier ones are in the journal.
create table decisions_ballot (
  commons_id uuid not null references kernel_commons (id),
  decision uuid not null,
  agent uuid not null,
  choice text not null check (choice in ('yes', 'no', 'abstain')),
  reason text not null default '',
  at timestamptz not null,
  primary key (commons_id, decision, agent),
  foreign key (commons_id, decision, agent) references decisions_elector (commons_id, decision, agent)
);
create index decisions_ballot_latest on decisions_ballot (commons_id, decision, at desc);
