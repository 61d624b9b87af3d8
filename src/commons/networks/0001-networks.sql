-- 연합: commons that are members of another commons. What stands on one side tells nothing of the other but what was
-- sent across; the two never read each other's rows.

-- On the side of the network.
create table networks_invitation (
  commons_id uuid not null references kernel_commons (id),
  member_commons uuid not null,
  types text[] not null,
  at timestamptz not null,
  primary key (commons_id, member_commons)
);

create table networks_membership (
  commons_id uuid not null references kernel_commons (id),
  -- The agent by which the member commons acts here.
  agent uuid not null,
  member_commons uuid not null,
  slug text not null,
  since timestamptz not null,
  until timestamptz,
  primary key (commons_id, agent),
  unique (commons_id, member_commons)
);

-- Who sits, or once sat, at the round table for a member commons.
create table networks_delegate (
  commons_id uuid not null references kernel_commons (id),
  member_agent uuid not null,
  -- Their id in the member commons: whoever is sent again finds their old place, whether or not they sign in.
  sent uuid not null,
  agent uuid not null,
  term uuid not null,
  since timestamptz not null,
  until timestamptz,
  primary key (commons_id, member_agent, sent),
  foreign key (commons_id, member_agent) references networks_membership (commons_id, agent)
);
create index networks_delegate_agent on networks_delegate (commons_id, agent) where until is null;

-- On the side of the member.
create table networks_joined (
  commons_id uuid not null references kernel_commons (id),
  network uuid not null,
  slug text not null,
  name text not null,
  state text not null check (state in ('invited', 'asked', 'member', 'left')),
  -- How many delegates it seats for us.
  delegates integer not null default 0,
  at timestamptz not null,
  primary key (commons_id, network)
);

-- What a network we belong to asks us to decide.
create table networks_matter (
  commons_id uuid not null references kernel_commons (id),
  network uuid not null,
  decision uuid not null,
  title text not null,
  -- How ballots are counted there.
  method text not null,
  -- What a ballot may say, null where it chooses among options; and which of that needs a reason.
  answers text[],
  reasoned text[] not null,
  closes_at timestamptz not null,
  state text not null check (state in ('open', 'closed')),
  -- How we voted, canonical JSON; null until we did.
  ballot text,
  primary key (commons_id, network, decision),
  foreign key (commons_id, network) references networks_joined (commons_id, network)
);
create index networks_matter_open on networks_matter (commons_id, closes_at) where state = 'open';

create table networks_sent_delegate (
  commons_id uuid not null references kernel_commons (id),
  network uuid not null,
  agent uuid not null,
  primary key (commons_id, network, agent),
  foreign key (commons_id, network) references networks_joined (commons_id, network)
);
