-- 장터: what members sell each other, and how others find it.

-- Where listings belong: a tree the office keeps. Only those without others below them hold listings.
create table market_category (
  commons_id uuid not null references kernel_commons (id),
  code text not null,
  parent text,
  -- Names in both languages, and where it stands among its neighbours.
  ko text not null,
  en text not null,
  place integer not null,
  -- The codes from the top down to it, with slashes: 'food/grain'.
  path text not null,
  primary key (commons_id, code),
  foreign key (commons_id, parent) references market_category (commons_id, code)
);
create index market_category_parent on market_category (commons_id, parent, place, code);

create table market_listing (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  seller uuid not null,
  -- The seller's own number, by which a file of theirs names it again.
  number text,
  title text not null,
  body text not null,
  category text not null,
  condition text not null check (condition in ('new', 'used')),
  -- What a used one has been through.
  wear text,
  price numeric(38, 0) not null check (price >= 0),
  unit text not null,
  -- Value-added tax within the price, in hundredths of a per cent.
  vat integer check (vat between 0 and 10000),
  -- How much one piece holds, for the price of a kilo or a litre: 500 and 'g'.
  content bigint check (content > 0),
  content_unit text,
  gtin text,
  quantity integer not null check (quantity >= 0),
  swap boolean not null,
  lend boolean not null,
  pick_up boolean not null,
  -- What sending costs; null: it is not sent.
  sending numeric(38, 0) check (sending >= 0),
  picture text,
  -- 'draft': not shown yet. 'locked': taken off for a while. 'sold': none left. 'closed': for good.
  state text not null check (state in ('draft', 'active', 'locked', 'sold', 'closed')),
  made_at timestamptz not null,
  -- Since when it is for sale this time; the newest come first.
  listed_at timestamptz,
  primary key (commons_id, id),
  foreign key (commons_id, seller) references members_agent (commons_id, id),
  foreign key (commons_id, category) references market_category (commons_id, code),
  foreign key (commons_id, picture) references kernel_file (commons_id, hash),
  check ((content is null) = (content_unit is null))
);
create unique index market_listing_number on market_listing (commons_id, seller, number) where number is not null;
create index market_listing_seller on market_listing (commons_id, seller, made_at desc, id);
create index market_listing_category on market_listing (commons_id, category);
create index market_listing_picture on market_listing (commons_id, picture) where picture is not null;

-- What is for sale at this moment, as searching sees it: narrow, so that its pages stay dense and a change of stock does
-- not rewrite words. `words`: keys of the title (kernel/search) and of what is filtered by, such as 'c:food', 'n:used'.
create table market_shelf (
  commons_id uuid not null,
  listing uuid not null,
  words tsvector not null,
  category text not null,
  condition text not null,
  pick_up boolean not null,
  price numeric(38, 0) not null,
  listed_at timestamptz not null,
  primary key (commons_id, listing),
  foreign key (commons_id, listing) references market_listing (commons_id, id)
);
-- Without the commons: met with a list of all its listings, each search took four times as long. Others' listings that
-- come up are dropped when their row is read.
create index market_shelf_words on market_shelf using gin (words);
-- So many words have a frequency of their own that searching is planned by it.
alter table market_shelf alter column words set statistics 1000;
create index market_shelf_newest on market_shelf (commons_id, listed_at, listing);
create index market_shelf_price on market_shelf (commons_id, price, listing);
