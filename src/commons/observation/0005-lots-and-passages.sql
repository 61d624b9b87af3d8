-- Things made together in one go, under one code: a batch of soy paste. Of our own, or as another commons sent it.
create table observation_lot (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  -- The commons whose code it is: two commons may use the same.
  issuer uuid not null,
  code text not null,
  best_before date,
  primary key (commons_id, id),
  unique (commons_id, issuer, code)
);

alter table observation_resource
  add column lot uuid,
  -- What is written on the one thing itself.
  add column serial text,
  add foreign key (commons_id, lot) references observation_lot (commons_id, id);
create index observation_resource_lot on observation_resource (commons_id, lot);
-- What left may come back and be written down anew.
create unique index observation_resource_serial on observation_resource (commons_id, serial) where status <> 'retired';

-- The other end of a transfer that lies in another commons.
alter table observation_event
  add column beyond_side text check (beyond_side in ('to', 'from')),
  add column beyond_commons uuid,
  add check ((beyond_side is null) = (beyond_commons is null));

-- A thing on its way from one commons to another: a row on each side under the same id.
create table observation_passage (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  direction text not null check (direction in ('out', 'in')),
  other_commons uuid not null,
  state text not null check (state in ('under_way', 'accepted', 'refused')),
  -- Ours; of what comes in, once it was accepted.
  resource uuid,
  event uuid,
  -- Theirs, with the entry of their journal that says so.
  their_resource uuid,
  their_event uuid,
  their_entry bigint,
  quantity numeric(38, 0) not null,
  unit text not null,
  -- What it is and what it is called, as the sender said: only on the side it comes to.
  about text,
  note text not null default '',
  reason text not null default '',
  sent_at timestamptz not null,
  answered_at timestamptz,
  primary key (commons_id, id),
  foreign key (commons_id, resource) references observation_resource (commons_id, id),
  foreign key (commons_id, event) references observation_event (commons_id, id)
);
create index observation_passage_resource on observation_passage (commons_id, resource);
create index observation_passage_event on observation_passage (commons_id, event);
create index observation_passage_state on observation_passage (commons_id, direction, state, sent_at, id);
