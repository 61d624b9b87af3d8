-- 출자: how many shares each member subscribed. What was paid of them is the ledger's `equity:shares:<agent>`, and
-- what is still to be paid stands among the obligations.
create table shares_holding (
  commons_id uuid not null references kernel_commons (id),
  agent uuid not null,
  shares numeric(38, 0) not null check (shares >= 0),
  -- The day of the first share.
  since date not null,
  primary key (commons_id, agent),
  foreign key (commons_id, agent) references members_agent (commons_id, id)
);

-- Everything that changed a holding; their sum is the holding.
create table shares_movement (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  agent uuid not null,
  kind text not null check (kind in
    ('opening', 'subscribed', 'further', 'taken_back', 'transfer', 'inheritance', 'refunded', 'lapsed')),
  -- Below zero where shares went away.
  shares numeric(38, 0) not null check (shares <> 0),
  -- Money of one share at that time.
  value numeric(38, 0) not null check (value > 0),
  on_day date not null,
  -- The other side of a transfer.
  other uuid,
  seq bigint,
  primary key (commons_id, id),
  foreign key (commons_id, agent) references members_agent (commons_id, id),
  foreign key (commons_id, other) references members_agent (commons_id, id)
);
create index shares_movement_agent on shares_movement (commons_id, agent, on_day, id);
create index shares_movement_other on shares_movement (commons_id, other) where other is not null;

-- 환급 청구: what somebody who left may ask back. It follows the year's close after they left.
create table shares_claim (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  agent uuid not null,
  shares numeric(38, 0) not null,
  paid numeric(38, 0) not null,
  left_on date not null,
  -- The first day on which it may be decided and paid.
  payable_from date not null,
  -- The day on which it is gone where nobody asked; empty where it does not lapse.
  lapses_on date,
  asked_on date,
  state text not null check (state in ('open', 'decided', 'lapsed')),
  -- What it was decided by: net assets and paid-in shares of all at the year's end.
  net_assets numeric(38, 0),
  paid_in numeric(38, 0),
  amount numeric(38, 0),
  -- Kept back against what they owe, of the amount.
  withheld numeric(38, 0) not null default 0,
  seq bigint,
  primary key (commons_id, id),
  unique (commons_id, agent, left_on),
  foreign key (commons_id, agent) references members_agent (commons_id, id)
);
create index shares_claim_state on shares_claim (commons_id, state, payable_from);

-- 출자증서, numbered from 1.
create table shares_certificate (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  number integer not null,
  agent uuid not null,
  shares numeric(38, 0) not null,
  amount numeric(38, 0) not null,
  issued_on date not null,
  primary key (commons_id, id),
  unique (commons_id, number),
  foreign key (commons_id, agent) references members_agent (commons_id, id)
);
create index shares_certificate_agent on shares_certificate (commons_id, agent);

-- 열람 기록: who looked into the register, as what and why.
create table shares_reading (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  -- The member who looked; for a creditor whoever at the office showed it.
  agent uuid not null,
  kind text not null check (kind in ('member', 'creditor')),
  -- The creditor's name.
  party text,
  reason text not null,
  read_at timestamptz not null,
  primary key (commons_id, id),
  foreign key (commons_id, agent) references members_agent (commons_id, id)
);
create index shares_reading_at on shares_reading (commons_id, read_at desc);
create index shares_reading_agent on shares_reading (commons_id, agent);
