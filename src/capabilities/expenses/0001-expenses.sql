-- 지출결의: who asks to spend what, for what, from whom, with which paper. The journal knows ids and figures; words,
-- names of payees from outside and their accounts stand here and can be erased.
create table expenses_expense (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  -- 1, 2, 3 … in the order they were asked: what people call it by.
  number integer not null,
  asker uuid not null,
  what text not null,
  details text not null default '',
  amount numeric(38, 0) not null check (amount > 0),
  unit text not null,
  account text not null,
  -- A line of the budget, by its code.
  budget_line text,
  spent_on date not null,
  due_on date,
  -- A member paid it already and gets it back.
  is_refund boolean not null,
  -- Who gets the money: an agent here, or somebody from outside by name.
  payee uuid,
  payee_name text,
  payee_bank text,
  payee_number text,
  evidence text not null check (evidence in ('tax_invoice', 'cash_receipt', 'card', 'simple', 'none')),
  evidence_number text,
  evidence_on date,
  vat numeric(38, 0) check (vat >= 0 and vat <= amount),
  -- A kind of the charter's dial `expenses.withholding`, and what is held back by it.
  withholding text,
  national_tax numeric(38, 0) not null default 0 check (national_tax >= 0),
  local_tax numeric(38, 0) not null default 0 check (local_tax >= 0),
  state text not null check (state in ('asked', 'approved', 'returned', 'declined', 'withdrawn', 'paid')),
  -- Raised when it is asked anew: approvals of an earlier round don't count.
  round integer not null,
  obligation uuid,
  asked_at timestamptz not null,
  asked_seq bigint not null,
  approved_seq bigint,
  paid_on date,
  paid_seq bigint,
  -- The month (`2026-03`) with which the tax held back was declared.
  declared_month text,
  primary key (commons_id, id),
  unique (commons_id, number),
  check (payee is not null or payee_name is not null),
  check (national_tax + local_tax < amount)
);
create index expenses_expense_state on expenses_expense (commons_id, state, number);
create index expenses_expense_asker on expenses_expense (commons_id, asker, number);
create index expenses_expense_payee on expenses_expense (commons_id, payee, number) where payee is not null;
create index expenses_expense_obligation on expenses_expense (commons_id, obligation) where obligation is not null;
create index expenses_expense_withheld on expenses_expense (commons_id, paid_on, number) where withholding is not null;

-- Pictures of the paper. One that belongs to no expense yet was just taken by its keeper, and goes after a week.
create table expenses_photo (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  hash text not null,
  keeper uuid not null,
  expense uuid,
  kept_at timestamptz not null,
  primary key (commons_id, id),
  foreign key (commons_id, hash) references kernel_file (commons_id, hash),
  foreign key (commons_id, expense) references expenses_expense (commons_id, id)
);
create index expenses_photo_hash on expenses_photo (commons_id, hash);
create index expenses_photo_expense on expenses_photo (commons_id, expense) where expense is not null;
create index expenses_photo_keeper on expenses_photo (commons_id, keeper, kept_at) where expense is null;

-- What happened to it, who said yes, and why not: the boxes at the head of a printed request.
create table expenses_step (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  expense uuid not null,
  round integer not null,
  step text not null check (step in (
    'asked', 'changed', 'approved', 'returned', 'declined', 'withdrawn', 'paid', 'reopened', 'evidence', 'account')),
  agent uuid,
  -- The decision that approved it.
  decision uuid,
  reason text not null default '',
  at timestamptz not null,
  seq bigint not null,
  primary key (commons_id, id),
  foreign key (commons_id, expense) references expenses_expense (commons_id, id)
);
create index expenses_step_expense on expenses_step (commons_id, expense, seq);
