-- 결제: how what is owed gets paid. The ledger and the obligations hold the sums; these rows hold which way, how far,
-- and by what name the provider knows it. No key and no card is ever written here.
create table payments_payment (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  payer uuid not null,
  way text not null check (way in ('transfer', 'cash', 'credit', 'toss', 'portone', 'stripe')),
  unit text not null,
  amount numeric(38, 0) not null check (amount > 0),
  -- What went back so far, by us or by the provider alone.
  refunded numeric(38, 0) not null default 0 check (refunded >= 0 and refunded <= amount),
  -- 'returning': it was paid though nothing was owed any more; all of it goes back.
  state text not null check (state in ('requested', 'authorised', 'paid', 'part_refunded', 'refunded', 'returning', 'failed', 'cancelled')),
  -- What the payer's bank says of a payment that the payer contests.
  dispute text check (dispute in ('open', 'won', 'lost')),
  -- The four digits a payer puts behind the name, so that the bank's line is found.
  code text,
  -- By what name the provider knows it.
  reference text,
  requested_at timestamptz not null,
  open_until timestamptz not null,
  paid_on date,
  -- The entries of the request and of the payment.
  seq bigint,
  paid_seq bigint,
  primary key (commons_id, id),
  foreign key (commons_id, payer) references members_agent (commons_id, id)
);
create index payments_payment_payer on payments_payment (commons_id, payer, requested_at desc, id);
create index payments_payment_newest on payments_payment (commons_id, requested_at desc, id);
create index payments_payment_open on payments_payment (commons_id, way, code) where state = 'requested';

-- What a payment is made of: for each obligation it pays, what is ours and what is somebody else's.
create table payments_line (
  commons_id uuid not null references kernel_commons (id),
  payment uuid not null,
  n integer not null,
  obligation uuid not null,
  -- Who gets it; empty where it is ours.
  payee uuid,
  -- What we owe them for it: settled once the provider says it paid them.
  owed uuid,
  amount numeric(38, 0) not null check (amount > 0),
  returned numeric(38, 0) not null default 0 check (returned >= 0 and returned <= amount),
  -- Where it is posted.
  place text not null,
  settlement uuid,
  owed_settlement uuid,
  -- Whether the provider has paid the payee on; empty where there is none.
  passed text check (passed in ('waiting', 'asked', 'done', 'failed')),
  passed_reference text,
  -- How often it was tried anew after it failed: each try has a name of its own at the provider.
  passed_tries integer not null default 0,
  primary key (commons_id, payment, n),
  foreign key (commons_id, payment) references payments_payment (commons_id, id),
  foreign key (commons_id, obligation) references obligations_obligation (commons_id, id),
  foreign key (commons_id, payee) references members_agent (commons_id, id),
  foreign key (commons_id, owed) references obligations_obligation (commons_id, id)
);
create index payments_line_obligation on payments_line (commons_id, obligation);
create index payments_line_payee on payments_line (commons_id, payee);
create index payments_line_owed on payments_line (commons_id, owed);

-- Who gets what of an obligation when it is paid: told by whoever made it.
create table payments_share (
  commons_id uuid not null references kernel_commons (id),
  obligation uuid not null,
  owed uuid not null,
  amount numeric(38, 0) not null check (amount > 0),
  primary key (commons_id, obligation, owed),
  foreign key (commons_id, obligation) references obligations_obligation (commons_id, id),
  foreign key (commons_id, owed) references obligations_obligation (commons_id, id)
);
create index payments_share_owed on payments_share (commons_id, owed);

create table payments_refund (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  payment uuid not null,
  amount numeric(38, 0) not null check (amount > 0),
  -- What had gone back before it was asked: a provider takes each step once only.
  before numeric(38, 0) not null,
  -- What we owe the payer for it, where that is written down; otherwise what was paid is owed again.
  owed uuid,
  state text not null check (state in ('asked', 'done', 'refused')),
  -- Read by the office and the payer.
  reason text,
  asked_at timestamptz not null,
  primary key (commons_id, id),
  foreign key (commons_id, payment) references payments_payment (commons_id, id),
  foreign key (commons_id, owed) references obligations_obligation (commons_id, id)
);
create index payments_refund_payment on payments_refund (commons_id, payment, asked_at);
create index payments_refund_owed on payments_refund (commons_id, owed);

-- By what name a provider knows a member whom it pays for us.
create table payments_payee (
  commons_id uuid not null references kernel_commons (id),
  agent uuid not null,
  provider text not null check (provider in ('toss', 'portone', 'stripe')),
  reference text not null,
  primary key (commons_id, agent, provider),
  foreign key (commons_id, agent) references members_agent (commons_id, id)
);

-- When a provider was last heard, for the office.
create table payments_heard (
  commons_id uuid not null references kernel_commons (id),
  provider text not null,
  at timestamptz not null,
  primary key (commons_id, provider)
);
