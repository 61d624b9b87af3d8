-- Every procedure: ideas that are seconded and talked over, choices among options, delegation, secret ballots, and
-- what becomes of a decision after it passed.
alter table decisions_decision
  -- A motion decides one matter: a command, or a resolution without one. The others choose among options.
  add column kind text not null default 'motion'
    check (kind in ('motion', 'resolution', 'choice', 'election', 'budget')),
  -- Members second an idea first; null where none need to.
  add column supporters_needed integer,
  add column proposed_at timestamptz,
  -- What the clock waits for before voting opens: the end of seconding or of discussing.
  add column opens_at timestamptz,
  -- Drawn when voting opens and sealed by its hash; shown once it is over.
  add column tie_seed text,
  -- Direct ballots by type and answer, canonical JSON `{type: {answer: heads}}`; motions only.
  add column counts text not null default '{}',
  -- By type, canonical JSON `{type: heads}`, as frozen when voting opened.
  add column eligible text not null default '{}',
  -- What a motion's count was made from, as it closed: canonical JSON, counting/motions/motion.ts `MotionVotes`.
  add column votes text,
  -- Took part so far: cast a ballot, or were there without voting.
  add column present integer not null default 0,
  add column cast_ballots integer not null default 0,
  add column effect_at timestamptz,
  add column waits_for text check (waits_for in ('filing', 'approval')),
  add column filed_on date,
  add column filing_reference text,
  add column expires_at timestamptz,
  add column review_at timestamptz,
  -- Which of its commands was refused when it was blocked.
  add column blocked_command text,
  -- The options (of a motion: 'yes' or 'no') by which a tie was broken, a JSON list.
  add column tie_broken text,
  -- Which edition of title, reason and content this is; earlier ones are in decisions_edition.
  add column edition integer not null default 1;

update decisions_decision set proposed_at = opened_at,
  counts = json_build_object('', json_build_object('abstain', abstain, 'no', no, 'yes', yes))::text,
  eligible = json_build_object('', electors)::text,
  present = yes + no + abstain, cast_ballots = yes + no + abstain;

alter table decisions_decision
  alter column proposed_at set not null,
  alter column opened_at drop not null,
  alter column closes_at drop not null,
  alter column opened_seq drop not null,
  alter column command drop not null,
  add column proposed_seq bigint,
  drop column yes, drop column no, drop column abstain,
  drop constraint decisions_decision_state_check;
alter table decisions_decision add check (state in
  ('idea', 'discussed', 'open', 'passed', 'failed', 'tied', 'waiting', 'appealed', 'executed', 'blocked', 'expired',
   'overturned', 'withdrawn', 'lapsed'));
create index decisions_decision_under_way on decisions_decision (commons_id, state, number desc);

-- Earlier editions of a proposal that was amended before voting opened.
create table decisions_edition (
  commons_id uuid not null references kernel_commons (id),
  decision uuid not null,
  edition integer not null,
  title text not null,
  reason text not null,
  command text,
  input text not null,
  input_salt text not null,
  input_hash text not null,
  at timestamptz not null,
  primary key (commons_id, decision, edition),
  foreign key (commons_id, decision) references decisions_decision (commons_id, id)
);

-- Who seconds an idea (공감).
create table decisions_support (
  commons_id uuid not null references kernel_commons (id),
  decision uuid not null,
  agent uuid not null,
  primary key (commons_id, decision, agent),
  foreign key (commons_id, decision) references decisions_decision (commons_id, id)
);

-- An amendment somebody suggests; the proposer may take it over while the proposal can still change.
create table decisions_amendment (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  decision uuid not null,
  -- The edition it was written against.
  edition integer not null,
  agent uuid not null,
  title text not null,
  input text not null,
  note text not null,
  at timestamptz not null,
  state text not null default 'suggested' check (state in ('suggested', 'taken_over', 'declined', 'outdated')),
  -- The edition that came of it.
  became integer,
  primary key (commons_id, id),
  foreign key (commons_id, decision) references decisions_decision (commons_id, id)
);
create index decisions_amendment_decision on decisions_amendment (commons_id, decision, at);

alter table decisions_elector
  -- The member type by which the vote is weighed; '' where types don't matter.
  add column type text not null default '',
  -- Took part: a ballot was cast, or the elector was there without voting. Says nothing of what was voted.
  add column present boolean not null default false,
  add column voted boolean not null default false,
  -- Written when an open vote closes: who voted for them in the end, or why the vote they had handed over was lost.
  add column carried_by uuid,
  add column vote_lost text check (vote_lost in ('cycle', 'dead_end'));
update decisions_elector e set voted = true, present = true
  from decisions_ballot b where (b.commons_id, b.decision, b.agent) = (e.commons_id, e.decision, e.agent);

alter table decisions_ballot add column ballot text;
-- Canonical JSON, as counting/method.ts describes it.
update decisions_ballot set ballot = '{"choice":"' || choice || '"}';
alter table decisions_ballot alter column ballot set not null, drop column choice;

-- The ballot box of secret votes that are open: nothing here tells who put a ballot in. When a vote closes its
-- ballots move, shuffled, to decisions_published and this table is rewritten.
create table decisions_box (
  commons_id uuid not null references kernel_commons (id),
  decision uuid not null,
  -- A random word the voter keeps, by which they find their ballot in the published count.
  receipt text not null,
  type text not null,
  ballot text not null,
  -- Whose it is, only where the procedure lets others' votes follow it; at closing it goes with the box.
  agent uuid,
  primary key (commons_id, decision, receipt),
  foreign key (commons_id, decision) references decisions_decision (commons_id, id)
);
-- The database's statistics are samples of values that outlive the rows.
alter table decisions_box alter column receipt set statistics 0, alter column type set statistics 0,
  alter column ballot set statistics 0, alter column agent set statistics 0;

-- The ballots of a secret vote as counted, copies for those who had handed their vote over among them: these have
-- receipts that nobody holds, so that they cannot be told from the others.
create table decisions_published (
  commons_id uuid not null references kernel_commons (id),
  decision uuid not null,
  -- Position after shuffling.
  place integer not null,
  receipt text not null,
  -- '' where types were not weighed, or where so few of a type voted that it would tell who.
  type text not null,
  ballot text not null,
  primary key (commons_id, decision, place),
  foreign key (commons_id, decision) references decisions_decision (commons_id, id)
);
create index decisions_published_receipt on decisions_published (commons_id, decision, receipt);

-- Who votes for whom: on everything, on one subject, or on one decision. The narrowest holds.
create table decisions_delegation (
  commons_id uuid not null references kernel_commons (id),
  agent uuid not null,
  -- 'all', 'subject:<slice>' or 'decision:<id>'.
  scope text not null,
  -- Null cancels a wider delegation within this scope.
  delegate uuid,
  at timestamptz not null,
  primary key (commons_id, agent, scope)
);
create index decisions_delegation_delegate on decisions_delegation (commons_id, delegate, scope);
create index decisions_delegation_scope on decisions_delegation (commons_id, scope);

-- Against carrying out what passed. It stays execution until somebody with the power has ruled.
create table decisions_appeal (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  decision uuid not null,
  agent uuid not null,
  grounds text not null,
  at timestamptz not null,
  ruling text check (ruling in ('dismissed', 'upheld')),
  reasons text,
  ruled_by uuid,
  ruled_at timestamptz,
  primary key (commons_id, id),
  foreign key (commons_id, decision) references decisions_decision (commons_id, id)
);
create index decisions_appeal_decision on decisions_appeal (commons_id, decision);
create index decisions_appeal_open on decisions_appeal (commons_id) where ruling is null;
