-- Decisions held in a meeting (총회): tabled until a meeting takes them up, voted on by those present there.
alter table decisions_decision
  -- How those present vote: by hands (or papers) counted in the room, or on their phones. Null outside meetings.
  add column way text check (way in ('hands', 'phones')),
  -- What was counted in the room, canonical JSON: a list of `{type, ballot, heads}`, as counting/outcome.ts takes it.
  add column hands text,
  -- When the notice that names it went out: from then on its wording stands.
  add column called_at timestamptz,
  drop constraint decisions_decision_state_check;
alter table decisions_decision add constraint decisions_decision_state_check check (state in
  ('idea', 'discussed', 'tabled', 'open', 'passed', 'failed', 'tied', 'waiting', 'appealed', 'executed', 'blocked',
   'expired', 'overturned', 'withdrawn', 'lapsed'));
create index decisions_decision_tabled on decisions_decision (commons_id, number) where state = 'tabled';

alter table decisions_elector
  -- Is there by a written proxy (위임장): who votes for them, or nobody's id where that is a relative outside the roll.
  add column by_proxy boolean not null default false,
  add column holder uuid;
create index decisions_elector_holder on decisions_elector (commons_id, decision, holder) where holder is not null;
