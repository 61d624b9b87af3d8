-- What a commons holds and looks after. Quantities change by events alone; names and texts can be edited and erased.
create table observation_resource (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  name text not null,
  note text not null default '',
  -- Two people cannot use it at once (a field, a drill) or can (a design, a song).
  rival boolean not null,
  -- Use wears it out or uses it up.
  depletable boolean not null,
  origin text not null check (origin in ('natural', 'made')),
  substance text not null check (substance in ('material', 'immaterial')),
  -- One thing followed by itself: its row changes hands. Otherwise a stock that is divided and added to.
  single boolean not null,
  unit text not null,
  accounting_quantity numeric(38, 0) not null default 0 check (accounting_quantity >= 0),
  onhand_quantity numeric(38, 0) not null default 0 check (onhand_quantity >= 0),
  -- Agents of members; null is the commons itself.
  accountable uuid,
  custodian uuid,
  location text not null default '',
  contained_in uuid,
  stage text,
  state text,
  image text,
  -- What whoever handed it over asked for.
  conditions text not null default '',
  -- `expected` until the event that brings it counts; `retired` once it is gone.
  status text not null check (status in ('expected', 'active', 'retired')),
  registered_at timestamptz not null,
  primary key (commons_id, id),
  foreign key (commons_id, contained_in) references observation_resource (commons_id, id),
  foreign key (commons_id, image) references kernel_file (commons_id, hash)
);
create index observation_resource_contained_in on observation_resource (commons_id, contained_in);
create index observation_resource_image on observation_resource (commons_id, image);
create index observation_resource_accountable on observation_resource (commons_id, accountable);
create index observation_resource_custodian on observation_resource (commons_id, custodian);
create index observation_resource_status on observation_resource (commons_id, status, registered_at, id);

-- ValueFlows economic events. A null provider or receiver is the commons itself.
create table observation_event (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  action text not null,
  provider uuid,
  receiver uuid,
  -- Who recorded it; null for a decision, the clock or a provider.
  recorder uuid,
  resource uuid,
  to_resource uuid,
  -- A project, order or plan of a capability.
  process uuid,
  quantity numeric(38, 0),
  unit text,
  effort numeric(38, 0),
  effort_unit text,
  at timestamptz,
  begins_at timestamptz,
  ends_at timestamptz,
  -- When it happened, for ordering: the point, the beginning or the end.
  happened_at timestamptz not null,
  to_location text,
  stage text,
  state text,
  note text not null default '',
  corrects uuid,
  status text not null check (status in ('waiting', 'counted', 'contested', 'withdrawn')),
  -- When silence will make it count.
  counts_at timestamptz,
  -- The slice that decides when it counts; null: the people it names, here.
  settled_by text,
  -- The journal entry that recorded it.
  entry_seq bigint,
  recorded_at timestamptz not null,
  primary key (commons_id, id),
  check ((at is null) <> (begins_at is null and ends_at is null)),
  foreign key (commons_id, resource) references observation_resource (commons_id, id),
  foreign key (commons_id, to_resource) references observation_resource (commons_id, id),
  foreign key (commons_id, corrects) references observation_event (commons_id, id)
);
create index observation_event_happened on observation_event (commons_id, happened_at, id);
create index observation_event_provider on observation_event (commons_id, provider, happened_at, id);
create index observation_event_receiver on observation_event (commons_id, receiver, happened_at, id);
create index observation_event_resource on observation_event (commons_id, resource, happened_at, id);
create index observation_event_to_resource on observation_event (commons_id, to_resource, happened_at, id);
create index observation_event_process on observation_event (commons_id, process, happened_at, id);
create index observation_event_corrects on observation_event (commons_id, corrects);

-- The word of each agent an event names: asked for, given, refused.
create table observation_word (
  commons_id uuid not null references kernel_commons (id),
  event uuid not null,
  agent uuid not null,
  word text not null check (word in ('asked', 'confirmed', 'contested')),
  reason text not null default '',
  at timestamptz not null,
  primary key (commons_id, event, agent),
  foreign key (commons_id, event) references observation_event (commons_id, id)
);
create index observation_word_agent on observation_word (commons_id, agent, word);
