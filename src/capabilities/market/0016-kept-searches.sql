-- Searches somebody keeps, to be told of what is new: nobody else sees them.
create table market_search (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  agent uuid not null,
  -- What is asked for, as the search takes it, without page and order.
  asked jsonb not null,
  -- How often it is looked at again; null: never.
  every text check (every in ('day', 'week')),
  -- Up to when what came onto the shelf has been told.
  looked_at timestamptz not null,
  -- How many were new at the last time any were.
  met integer not null default 0,
  met_at timestamptz,
  made_at timestamptz not null,
  primary key (commons_id, id),
  foreign key (commons_id, agent) references members_agent (commons_id, id)
);
create index market_search_agent on market_search (commons_id, agent, made_at, id);
