-- What a case is about where it was seen at a turn, a booking or a round: `<slice>.<source>/<key>`. One occasion, one case.
alter table sanctions_case add column occasion text;
-- The resource of `observation` it was of, if any.
alter table sanctions_case add column resource uuid;
create unique index sanctions_case_occasion on sanctions_case (commons_id, occasion) where occasion is not null;

-- Who saw it: whoever came next, or went round. Several say so of one case.
create table sanctions_witness (
  commons_id uuid not null references kernel_commons (id),
  case_id uuid not null,
  agent uuid not null,
  stands text not null check (stands in ('next', 'monitor', 'member')),
  seen text not null,
  -- Null where there is none, or whoever took it was erased.
  photo text,
  at timestamptz not null,
  -- The entry that told of it: who was first.
  seq bigint not null,
  primary key (commons_id, case_id, agent),
  foreign key (commons_id, case_id) references sanctions_case (commons_id, id)
);
create index sanctions_witness_agent on sanctions_witness (commons_id, agent);
