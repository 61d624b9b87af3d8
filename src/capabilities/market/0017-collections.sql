-- Collections: things somebody put together, for themselves or for everybody.
create table market_collection (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  agent uuid not null,
  title text not null,
  note text not null,
  -- Whether others see it.
  open boolean not null,
  -- Since when the office shows it at the top of the market.
  featured_at timestamptz,
  made_at timestamptz not null,
  primary key (commons_id, id),
  foreign key (commons_id, agent) references members_agent (commons_id, id),
  check (open or featured_at is null)
);
create index market_collection_agent on market_collection (commons_id, agent, made_at, id);
create index market_collection_open on market_collection (commons_id, made_at, id) where open;
create index market_collection_featured on market_collection (commons_id, featured_at) where featured_at is not null;

create table market_collected (
  commons_id uuid not null,
  collection uuid not null,
  listing uuid not null,
  added_at timestamptz not null,
  primary key (commons_id, collection, listing),
  foreign key (commons_id, collection) references market_collection (commons_id, id) on delete cascade,
  foreign key (commons_id, listing) references market_listing (commons_id, id)
);
create index market_collected_listing on market_collected (commons_id, listing);
create index market_collected_added on market_collected (commons_id, collection, added_at, listing);
