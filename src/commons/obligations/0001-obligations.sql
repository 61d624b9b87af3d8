-- 받을 돈·줄 돈: what members and others owe the commons and what it owes them. The ledger holds the sums; these rows
-- hold what for, until when, and the words.
create table obligations_obligation (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  -- 'in': owed to us. 'out': we owe it.
  direction text not null check (direction in ('in', 'out')),
  -- The member or supplier it concerns; somebody from outside has only a name, in `party`, which can be erased.
  agent uuid,
  party text,
  purpose text not null,
  -- `<slice>.<thing>` and its id: what it came from.
  source text not null,
  source_id text not null,
  unit text not null,
  amount numeric(38, 0) not null check (amount > 0),
  -- What was paid or forgiven so far; taken-back payments no longer count.
  settled numeric(38, 0) not null default 0 check (settled >= 0 and settled <= amount),
  -- The account a payment is posted against.
  account text not null,
  due_on date,
  label text not null,
  -- 'cancelled': the rest is not owed any more because what made it was undone.
  state text not null check (state in ('open', 'settled', 'cancelled')),
  opened_on date not null,
  -- The entry that made it; empty where its command did not say.
  seq bigint,
  -- Sent through the door by the clock once nothing is owed any more.
  follow_command text,
  follow_input text,
  primary key (commons_id, id),
  foreign key (commons_id, agent) references members_agent (commons_id, id)
);
create index obligations_obligation_agent on obligations_obligation (commons_id, agent, state, due_on);
create index obligations_obligation_source on obligations_obligation (commons_id, source, source_id);
create index obligations_obligation_account on obligations_obligation (commons_id, account) where state = 'open';
-- The office's list goes by the day it is due, what has none comes last; its totals are read from the index alone.
create index obligations_obligation_open on obligations_obligation
  (commons_id, direction, coalesce(due_on, 'infinity'::date), id) include (unit, amount, settled, purpose)
  where state = 'open';
create index obligations_obligation_closed on obligations_obligation
  (commons_id, direction, opened_on desc, id) where state <> 'open';

-- What settled an obligation, in part or whole: a payment, or the rest forgiven.
create table obligations_settlement (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  obligation uuid not null,
  way text not null check (way in ('paid', 'forgiven')),
  amount numeric(38, 0) not null check (amount > 0),
  on_day date not null,
  -- Where the money went or came from; what is forgiven goes to an expense.
  place text not null,
  -- The line of a bank statement it was matched with.
  line text,
  -- The entry that carries its posting, and the one that took it back.
  seq bigint,
  reversed_at timestamptz,
  reversed_seq bigint,
  -- Why it was forgiven or taken back; read by the office and the member it concerns.
  reason text,
  recorded_at timestamptz not null,
  primary key (commons_id, id),
  foreign key (commons_id, obligation) references obligations_obligation (commons_id, id)
);
create index obligations_settlement_obligation on obligations_settlement (commons_id, obligation, on_day);
create index obligations_settlement_line on obligations_settlement (commons_id, line) where line is not null;

-- How members pay, in the office's own words: account number and holder, or when the desk is open.
create table obligations_instruction (
  commons_id uuid not null references kernel_commons (id),
  text text not null,
  set_at timestamptz not null,
  primary key (commons_id)
);
