-- 마을 가게: what is sold over the counter, by whom, for whom, and what was in the drawer at the end of the day.
create table shop_good (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  title text not null,
  gtin text,
  price numeric(38, 0) not null check (price > 0),
  stock integer not null check (stock >= 0),
  -- Who brings it and is paid when it is sold; null: the shop's own.
  bringer uuid,
  ended_at timestamptz,
  primary key (commons_id, id),
  foreign key (commons_id, bringer) references members_agent (commons_id, id)
);
create index shop_good_shown on shop_good (commons_id, title, id) where ended_at is null;
create index shop_good_bringer on shop_good (commons_id, bringer) where bringer is not null;

create table shop_closing (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  agent uuid,
  unit text not null,
  sales integer not null,
  turnover numeric(38, 0) not null,
  -- What the drawer should have held of the day's cash, and what was counted.
  expected numeric(38, 0) not null,
  counted numeric(38, 0) not null,
  at timestamptz not null,
  primary key (commons_id, id),
  foreign key (commons_id, agent) references members_agent (commons_id, id)
);
create index shop_closing_at on shop_closing (commons_id, at desc, id);
create index shop_closing_agent on shop_closing (commons_id, agent) where agent is not null;

create table shop_sale (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  number integer not null,
  -- Who stood at the counter, and which member bought; null: a passer-by.
  served_by uuid,
  buyer uuid,
  way text not null check (way in ('cash', 'slate')),
  unit text not null,
  total numeric(38, 0) not null check (total > 0),
  obligation uuid,
  at timestamptz not null,
  undone_at timestamptz,
  closing uuid,
  primary key (commons_id, id),
  unique (commons_id, number),
  foreign key (commons_id, served_by) references members_agent (commons_id, id),
  foreign key (commons_id, buyer) references members_agent (commons_id, id),
  foreign key (commons_id, closing) references shop_closing (commons_id, id),
  check (way = 'cash' or buyer is not null)
);
create index shop_sale_open on shop_sale (commons_id, number) where closing is null;
create index shop_sale_closing on shop_sale (commons_id, closing) where closing is not null;
create index shop_sale_buyer on shop_sale (commons_id, buyer, number desc) where buyer is not null;
create index shop_sale_served on shop_sale (commons_id, served_by) where served_by is not null;

create table shop_line (
  commons_id uuid not null,
  sale uuid not null,
  good uuid not null,
  title text not null,
  quantity integer not null check (quantity between 1 and 1000),
  price numeric(38, 0) not null,
  bringer uuid,
  -- What the shop keeps of it, line by line, by the rules of that day.
  fees jsonb not null,
  primary key (commons_id, sale, good),
  foreign key (commons_id, sale) references shop_sale (commons_id, id),
  foreign key (commons_id, good) references shop_good (commons_id, id),
  foreign key (commons_id, bringer) references members_agent (commons_id, id)
);
create index shop_line_good on shop_line (commons_id, good);
create index shop_line_bringer on shop_line (commons_id, bringer, sale) where bringer is not null;
