-- How things are made here. What a recipe says stands in its editions; plans keep to the one they were made from.
create table plans_recipe (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  -- The edition in use.
  edition int not null check (edition > 0),
  retired_at timestamptz,
  written_at timestamptz not null,
  primary key (commons_id, id)
);
create index plans_recipe_written on plans_recipe (commons_id, written_at, id);

create table plans_recipe_edition (
  commons_id uuid not null references kernel_commons (id),
  recipe uuid not null,
  edition int not null check (edition > 0),
  name text not null,
  note text not null default '',
  -- What comes of it, and how much by the amounts written in its flows.
  makes text not null,
  quantity numeric(38, 0) not null check (quantity > 0),
  unit text not null,
  written_by uuid,
  written_at timestamptz not null,
  entry_seq bigint,
  primary key (commons_id, recipe, edition),
  foreign key (commons_id, recipe) references plans_recipe (commons_id, id)
);

-- A recipe process, or a recipe exchange: something got from another in return for something.
create table plans_recipe_step (
  commons_id uuid not null references kernel_commons (id),
  recipe uuid not null,
  edition int not null,
  step int not null check (step > 0),
  kind text not null check (kind in ('process', 'exchange')),
  name text not null,
  note text not null default '',
  primary key (commons_id, recipe, edition, step),
  foreign key (commons_id, recipe, edition) references plans_recipe_edition (commons_id, recipe, edition)
);

create table plans_recipe_flow (
  commons_id uuid not null references kernel_commons (id),
  recipe uuid not null,
  edition int not null,
  step int not null,
  position int not null check (position > 0),
  -- Into or out of a process; what we give or get in an exchange.
  side text not null check (side in ('input', 'output', 'gives', 'gets')),
  action text not null,
  name text not null,
  amount numeric(38, 0) not null check (amount > 0),
  unit text not null,
  -- The recipe by which this ingredient is made.
  made_by uuid,
  primary key (commons_id, recipe, edition, step, position),
  foreign key (commons_id, recipe, edition, step) references plans_recipe_step (commons_id, recipe, edition, step),
  foreign key (commons_id, made_by) references plans_recipe (commons_id, id)
);
create index plans_recipe_flow_made_by on plans_recipe_flow (commons_id, made_by);

create table plans_plan (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  name text not null,
  note text not null default '',
  -- Made from this edition, for so much; by hand where there is none.
  recipe uuid,
  edition int,
  quantity numeric(38, 0) check (quantity > 0),
  unit text,
  due_on date,
  state text not null check (state in ('open', 'done', 'cancelled')),
  reason text not null default '',
  made_by uuid,
  made_at timestamptz not null,
  entry_seq bigint,
  primary key (commons_id, id),
  foreign key (commons_id, recipe, edition) references plans_recipe_edition (commons_id, recipe, edition)
);
create index plans_plan_recipe on plans_plan (commons_id, recipe, edition);
create index plans_plan_state on plans_plan (commons_id, state, made_at desc, id desc);

-- The steps of a plan in order. One of kind `process` is a process of the observation domain, under the same id.
create table plans_step (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  plan uuid not null,
  position int not null check (position > 0),
  kind text not null check (kind in ('process', 'exchange')),
  name text not null,
  note text not null default '',
  primary key (commons_id, id),
  unique (commons_id, plan, position),
  foreign key (commons_id, plan) references plans_plan (commons_id, id)
);

-- Commitments between two sides that hold together or not at all: an order, a lease. A null side is the commons.
create table plans_agreement (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  name text not null,
  note text not null default '',
  one_side uuid,
  other_side uuid,
  status text not null check (status in ('asked', 'agreed', 'declined', 'cancelled')),
  reason text not null default '',
  proposed_by uuid,
  made_at timestamptz not null,
  entry_seq bigint,
  primary key (commons_id, id)
);
create index plans_agreement_made on plans_agreement (commons_id, made_at desc, id desc);

-- ValueFlows' flows before anything happened. Intent: one agent wishes to give or to get. Commitment: two agents, both
-- of whom said yes. Claim: because an event happened, this is due. What was done of it follows from events alone.
create table plans_flow (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  kind text not null check (kind in ('intent', 'commitment', 'claim')),
  action text not null,
  -- What it is about, in people's words.
  name text not null,
  note text not null default '',
  -- Agents of members; null is the commons. Of an intent only `given` is meant, the other is still to be found.
  provider uuid,
  receiver uuid,
  given text check (given in ('provider', 'receiver')),
  amount numeric(38, 0) not null check (amount > 0),
  unit text not null,
  -- Counted in hours of work or use, not in a quantity.
  effort boolean not null,
  due_on date,
  plan uuid,
  step uuid,
  side text check (side in ('input', 'output', 'gives', 'gets')),
  agreement uuid,
  -- Of a commitment: the intent it takes up. Of a claim: the event because of which it is due.
  takes uuid,
  because uuid,
  status text not null check (status in ('asked', 'agreed', 'declined', 'cancelled')),
  reason text not null default '',
  proposed_by uuid,
  made_at timestamptz not null,
  -- In the order they were given together.
  position int not null,
  entry_seq bigint,
  primary key (commons_id, id),
  check ((kind = 'intent') = (given is not null)),
  check ((kind = 'claim') = (because is not null)),
  check (provider is distinct from receiver or kind = 'intent'),
  foreign key (commons_id, plan) references plans_plan (commons_id, id),
  foreign key (commons_id, step) references plans_step (commons_id, id),
  foreign key (commons_id, agreement) references plans_agreement (commons_id, id),
  foreign key (commons_id, takes) references plans_flow (commons_id, id),
  foreign key (commons_id, because) references observation_event (commons_id, id)
);
create index plans_flow_due on plans_flow (commons_id, kind, coalesce(due_on, 'infinity'::date), id);
create index plans_flow_provider on plans_flow (commons_id, provider, kind, coalesce(due_on, 'infinity'::date), id);
create index plans_flow_receiver on plans_flow (commons_id, receiver, kind, coalesce(due_on, 'infinity'::date), id);
create index plans_flow_plan on plans_flow (commons_id, plan);
create index plans_flow_step on plans_flow (commons_id, step);
create index plans_flow_agreement on plans_flow (commons_id, agreement);
create index plans_flow_takes on plans_flow (commons_id, takes);
create index plans_flow_because on plans_flow (commons_id, because);

-- The word of each side: asked for, given, refused. The commons' own word stands under the commons' id.
create table plans_word (
  commons_id uuid not null references kernel_commons (id),
  what text not null check (what in ('commitment', 'agreement', 'claim')),
  about uuid not null,
  agent uuid not null,
  word text not null check (word in ('asked', 'agreed', 'declined')),
  at timestamptz not null,
  primary key (commons_id, about, agent)
);
create index plans_word_agent on plans_word (commons_id, agent, word);
