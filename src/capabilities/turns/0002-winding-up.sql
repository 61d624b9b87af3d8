-- What is shared by turns can be given up again, and may be out of service for a while.

-- Since when it is not shared by turns any more; what was shared stays known.
alter table turns_place add column ended_at timestamptz;

-- 1, 2, 3 … for each resource: at whom ties begin. Null for seasons from before it was counted.
alter table turns_season add column number integer;

-- When care had it out of service, and what that did to its turns by the rule of then.
create table turns_outage (
  commons_id uuid not null references kernel_commons (id),
  resource uuid not null,
  from_at timestamptz not null,
  -- When it worked again; null: it does not yet. Until then what care expects, where it says so.
  until_at timestamptz,
  expected_at timestamptz,
  -- All move back by it, it counts as passed, or what fell into it is lost.
  how text not null check (how in ('moved', 'passed', 'lost')),
  primary key (commons_id, resource, from_at),
  foreign key (commons_id, resource) references turns_place (commons_id, resource)
);
create index turns_outage_open on turns_outage (commons_id, resource) where until_at is null;
