-- 장터에서 사기: carts, and one agreement per seller with what it was made of. The ledger and the obligations hold the
-- sums; these rows hold the terms.

-- What the office has found true of a listing: 'fair', 'eco'. Fees may look at it.
alter table market_listing add column labels text[] not null default '{}';

-- What a seller says of themselves and how they sell; nobody needs a row to sell.
create table market_seller (
  commons_id uuid not null references kernel_commons (id),
  agent uuid not null,
  kind text not null check (kind in ('private', 'business')),
  -- What the law makes a business show.
  name text,
  representative text,
  business_number text,
  mail_order_number text,
  address text,
  contact text,
  terms text,
  -- One parcel for all of an order, at the dearest price of sending among its lines.
  bundle boolean not null,
  -- Sending is free from goods worth so much.
  free_from numeric(38, 0) check (free_from >= 0),
  -- Whom a part of the price is given to, in hundredths of a per cent.
  cause uuid,
  donated integer not null check (donated between 0 and 10000),
  -- Raised with every change: an order names the one its buyer read.
  edition integer not null,
  primary key (commons_id, agent),
  foreign key (commons_id, agent) references members_agent (commons_id, id),
  foreign key (commons_id, cause) references members_agent (commons_id, id)
);
create index market_seller_cause on market_seller (commons_id, cause) where cause is not null;

-- Sellers who put nothing up for sale until somebody has looked at their trades.
create table market_held (
  commons_id uuid not null references kernel_commons (id),
  agent uuid not null,
  since timestamptz not null,
  primary key (commons_id, agent),
  foreign key (commons_id, agent) references members_agent (commons_id, id)
);

create table market_cart_line (
  commons_id uuid not null references kernel_commons (id),
  agent uuid not null,
  listing uuid not null,
  quantity integer not null check (quantity between 1 and 10000),
  added_at timestamptz not null,
  primary key (commons_id, agent, listing),
  foreign key (commons_id, agent) references members_agent (commons_id, id),
  foreign key (commons_id, listing) references market_listing (commons_id, id)
);
create index market_cart_line_listing on market_cart_line (commons_id, listing);

create table market_order (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  -- What people call it by, from 1 on.
  number bigint not null,
  buyer uuid not null,
  seller uuid not null,
  way text not null check (way in ('sending', 'pick_up')),
  state text not null check (state in ('open', 'sent', 'received', 'closed', 'cancelled')),
  unit text not null,
  goods numeric(38, 0) not null check (goods >= 0),
  sending numeric(38, 0) not null check (sending >= 0),
  -- goods + sending = what the four get.
  total numeric(38, 0) not null,
  seller_part numeric(38, 0) not null check (seller_part >= 0),
  coop_part numeric(38, 0) not null check (coop_part >= 0),
  cause_part numeric(38, 0) not null check (cause_part >= 0),
  fair_part numeric(38, 0) not null check (fair_part >= 0),
  -- What of each was given back since.
  seller_back numeric(38, 0) not null default 0 check (seller_back between 0 and seller_part),
  coop_back numeric(38, 0) not null default 0 check (coop_back between 0 and coop_part),
  cause_back numeric(38, 0) not null default 0 check (cause_back between 0 and cause_part),
  fair_back numeric(38, 0) not null default 0 check (fair_back between 0 and fair_part),
  cause uuid,
  -- What the buyer owes us, and what we owe the seller; empty where nothing is to be paid.
  obligation uuid,
  payable uuid,
  -- The edition of the seller's terms the buyer read.
  terms integer not null,
  carrier text,
  tracking text,
  made_at timestamptz not null,
  paid_at timestamptz,
  sent_at timestamptz,
  received_at timestamptz,
  -- Until when it may be sent back; after that it is closed.
  return_until timestamptz,
  seq bigint not null,
  primary key (commons_id, id),
  foreign key (commons_id, buyer) references members_agent (commons_id, id),
  foreign key (commons_id, seller) references members_agent (commons_id, id),
  foreign key (commons_id, cause) references members_agent (commons_id, id),
  check (goods + sending = total and seller_part + coop_part + cause_part + fair_part = total)
);
create unique index market_order_number on market_order (commons_id, number);
create index market_order_buyer on market_order (commons_id, buyer, number desc);
create index market_order_seller on market_order (commons_id, seller, number desc);
create index market_order_cause on market_order (commons_id, cause) where cause is not null;

-- What was agreed, as it was then; `lines` are the explained lines of its fees.
create table market_order_line (
  commons_id uuid not null references kernel_commons (id),
  order_id uuid not null,
  n integer not null,
  listing uuid not null,
  title text not null,
  quantity integer not null check (quantity > 0),
  price numeric(38, 0) not null check (price >= 0),
  vat integer,
  lines jsonb not null,
  returned integer not null default 0 check (returned between 0 and quantity),
  primary key (commons_id, order_id, n),
  foreign key (commons_id, order_id) references market_order (commons_id, id),
  foreign key (commons_id, listing) references market_listing (commons_id, id)
);
create index market_order_line_listing on market_order_line (commons_id, listing);

-- Where it goes; gone once the order is over.
create table market_order_address (
  commons_id uuid not null references kernel_commons (id),
  order_id uuid not null,
  name text not null,
  phone text not null,
  address text not null,
  note text,
  primary key (commons_id, order_id),
  foreign key (commons_id, order_id) references market_order (commons_id, id)
);

create table market_return (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  order_id uuid not null,
  -- [{ n, quantity }] of the order's lines.
  lines jsonb not null,
  -- Read by buyer, seller and office.
  reason text,
  answer text,
  state text not null check (state in ('asked', 'accepted', 'refused')),
  amount numeric(38, 0),
  asked_at timestamptz not null,
  answered_at timestamptz,
  primary key (commons_id, id),
  foreign key (commons_id, order_id) references market_order (commons_id, id)
);
create index market_return_order on market_return (commons_id, order_id);
create unique index market_return_open on market_return (commons_id, order_id) where state = 'asked';

-- Money that goes back for an order: what we owe the buyer, and what the seller owes us where they had theirs already.
create table market_refund (
  commons_id uuid not null references kernel_commons (id),
  order_id uuid not null,
  refund uuid not null,
  claim uuid,
  amount numeric(38, 0) not null check (amount > 0),
  made_at timestamptz not null,
  primary key (commons_id, refund),
  foreign key (commons_id, order_id) references market_order (commons_id, id)
);
create index market_refund_order on market_refund (commons_id, order_id);

create table market_rating (
  commons_id uuid not null references kernel_commons (id),
  order_id uuid not null,
  by_side text not null check (by_side in ('buyer', 'seller')),
  -- Who is rated.
  rated uuid not null,
  mark integer not null check (mark between -1 and 1),
  text text,
  at timestamptz not null,
  primary key (commons_id, order_id, by_side),
  foreign key (commons_id, order_id) references market_order (commons_id, id),
  foreign key (commons_id, rated) references members_agent (commons_id, id)
);
create index market_rating_rated on market_rating (commons_id, rated, at desc);
