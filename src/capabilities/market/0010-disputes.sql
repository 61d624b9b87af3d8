-- 다툼: what a buyer and a seller do not agree on, answered by the seller and ruled on by whoever the charter names.
create table market_dispute (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  order_id uuid not null,
  about text not null check (about in ('not_arrived', 'not_as_described', 'return_refused')),
  -- What the buyer wants back.
  wants numeric(38, 0) not null check (wants > 0),
  -- What each of them wrote, and why it was ruled so; gone with whoever wrote it.
  text text,
  answer text,
  reason text,
  state text not null check (state in ('open', 'dropped', 'agreed', 'ruled')),
  -- What came back of it.
  amount numeric(38, 0) check (amount >= 0),
  -- Who ruled.
  judge uuid,
  brought_at timestamptz not null,
  -- Until then the seller may answer before anybody rules.
  answer_until timestamptz not null,
  settled_at timestamptz,
  primary key (commons_id, id),
  foreign key (commons_id, order_id) references market_order (commons_id, id),
  foreign key (commons_id, judge) references members_agent (commons_id, id)
);
create unique index market_dispute_open on market_dispute (commons_id, order_id) where state = 'open';
create index market_dispute_order on market_dispute (commons_id, order_id, brought_at);
create index market_dispute_waiting on market_dispute (commons_id, brought_at, id) where state = 'open';
create index market_dispute_judge on market_dispute (commons_id, judge) where judge is not null;
