-- 돌봄: a member lets another look after their place from the other's phone, to look, or to vote as well.
create table members_helper (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  -- Whose place it is.
  agent_id uuid not null,
  -- Who looks after it.
  helper_id uuid not null,
  -- Whether they may also vote for them. The Framework Act on Cooperatives, art. 23, lets one proxy vote for one member
  -- only, with a paper; so one helper has this for one place at most.
  votes boolean not null,
  from_at timestamptz not null,
  ended_at timestamptz,
  primary key (commons_id, id),
  foreign key (commons_id, agent_id) references members_agent (commons_id, id),
  foreign key (commons_id, helper_id) references members_agent (commons_id, id)
);
create index members_helper_agent on members_helper (commons_id, agent_id);
create index members_helper_helper on members_helper (commons_id, helper_id);
create unique index members_helper_once on members_helper (commons_id, agent_id, helper_id) where ended_at is null;
