-- Several pictures of one thing: the first stays in `picture`, the others follow here in their order.
alter table market_listing add column more_pictures text[] not null default '{}' check (cardinality(more_pictures) <= 20);

-- What was said of a thing is kept as its buyers read it: a change after an order begins a new edition.
alter table market_listing add column edition integer not null default 1;
alter table market_order_line add column edition integer not null default 1;

create table market_listing_edition (
  commons_id uuid not null,
  listing uuid not null,
  edition integer not null,
  title text not null,
  body text not null,
  condition text not null,
  wear text,
  content bigint,
  content_unit text,
  gtin text,
  picture text,
  more_pictures text[] not null,
  -- Until when it was said so.
  until timestamptz not null,
  primary key (commons_id, listing, edition),
  foreign key (commons_id, listing) references market_listing (commons_id, id),
  foreign key (commons_id, picture) references kernel_file (commons_id, hash)
);
create index market_listing_edition_picture on market_listing_edition (commons_id, picture) where picture is not null;

-- What of the price of this one thing is given away, where it is not as its seller gives of all.
alter table market_listing add column donated integer check (donated between 0 and 10000);
