-- 공동구매: members order in a window what producers offer, fetch it at a point near them, and pay once a month.

-- Where members fetch what they ordered: rows the office keeps.
create table cycles_place (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  name text not null,
  -- When somebody is there, and how to find it.
  note text not null,
  ended_at timestamptz,
  primary key (commons_id, id)
);

create table cycles_cycle (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  -- What people call it by, from 1 on.
  number integer not null,
  state text not null check (state in ('planned', 'open', 'closed', 'packed')),
  closes_at timestamptz not null,
  collect_on date not null,
  unit text not null,
  primary key (commons_id, id),
  unique (commons_id, number)
);

create table cycles_good (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  cycle uuid not null,
  producer uuid not null,
  title text not null,
  -- What one of it is: '1kg', '10개'.
  pack text not null,
  price numeric(38, 0) not null check (price >= 0),
  -- How many there are at most; null: as many as are wanted.
  stock integer check (stock >= 1),
  -- How many came; null until somebody counted.
  came integer check (came >= 0),
  primary key (commons_id, id),
  foreign key (commons_id, cycle) references cycles_cycle (commons_id, id),
  foreign key (commons_id, producer) references members_agent (commons_id, id)
);
create index cycles_good_cycle on cycles_good (commons_id, cycle, producer, id);
create index cycles_good_producer on cycles_good (commons_id, producer);

-- A month's paper: what a member pays for what they fetched, or what a producer gets for what was handed on.
create table cycles_bill (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  agent uuid not null,
  side text not null check (side in ('member', 'producer')),
  -- '2026-03'.
  month text not null,
  unit text not null,
  amount numeric(38, 0) not null check (amount >= 0),
  obligation uuid,
  primary key (commons_id, id),
  unique (commons_id, agent, side, month, unit),
  foreign key (commons_id, agent) references members_agent (commons_id, id)
);

-- One for each member and cycle; it may be changed until the cycle closes.
create table cycles_order (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  cycle uuid not null,
  member uuid not null,
  place uuid not null,
  ordered_at timestamptz not null,
  handed_at timestamptz,
  -- The local month it was handed over in, and the bill it stands on.
  month text,
  bill uuid,
  primary key (commons_id, id),
  unique (commons_id, cycle, member),
  foreign key (commons_id, cycle) references cycles_cycle (commons_id, id),
  foreign key (commons_id, member) references members_agent (commons_id, id),
  foreign key (commons_id, place) references cycles_place (commons_id, id),
  foreign key (commons_id, bill) references cycles_bill (commons_id, id)
);
create index cycles_order_member on cycles_order (commons_id, member, ordered_at desc);
create index cycles_order_place on cycles_order (commons_id, place);
create index cycles_order_bill on cycles_order (commons_id, bill) where bill is not null;
create index cycles_order_unbilled on cycles_order (commons_id, month) where bill is null and month is not null;

create table cycles_line (
  commons_id uuid not null references kernel_commons (id),
  order_id uuid not null,
  good uuid not null,
  quantity integer not null check (quantity between 1 and 1000),
  -- How many of them came for this member; null until somebody counted.
  given integer check (given >= 0),
  -- What each one costs beside its price, line by line, by the rules of the day it was ordered.
  fees jsonb not null,
  -- The producer's bill it stands on.
  bill uuid,
  primary key (commons_id, order_id, good),
  foreign key (commons_id, order_id) references cycles_order (commons_id, id) on delete cascade,
  foreign key (commons_id, good) references cycles_good (commons_id, id),
  foreign key (commons_id, bill) references cycles_bill (commons_id, id)
);
create index cycles_line_good on cycles_line (commons_id, good);
create index cycles_line_bill on cycles_line (commons_id, bill) where bill is not null;
