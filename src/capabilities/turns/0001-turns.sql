-- 차례와 몫. What is scarce, shared by rules of the charter: places by lot, turns of a flow, quotas of what a stock bears.

-- A resource of `observation` under a rule of `turns.rules`.
create table turns_place (
  commons_id uuid not null references kernel_commons (id),
  resource uuid not null,
  rule text not null,
  -- The rule in force: `rule`, or the one that holds instead while it is scarce; since when, and what was measured then.
  in_force text not null,
  switched_at timestamptz,
  indicator uuid,
  -- Names of its places in their order; none where it is not shared by places.
  sites text[] not null,
  placed_at timestamptz not null,
  primary key (commons_id, resource)
);

-- Seeds of what is sealed and not drawn yet, of draws and lotteries alike. They never leave this server, and are gone from
-- here once they are told.
create table turns_seed (
  commons_id uuid not null references kernel_commons (id),
  draw uuid not null,
  seed text not null,
  primary key (commons_id, draw)
);

-- Places by lot for one season: sealed first, drawn later, by the rule of the day it was sealed.
create table turns_draw (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  resource uuid not null,
  sites integer not null check (sites between 1 and 500),
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  -- From this day on everybody moves back; null: always ahead.
  turns_on date,
  -- SHA-256 of the seed, told from the sealing on; the seed itself only from the draw on.
  seed_hash text not null,
  seed text,
  sealed_at timestamptz not null,
  drawn_at timestamptz,
  drawn_seq bigint,
  primary key (commons_id, id),
  foreign key (commons_id, resource) references turns_place (commons_id, resource)
);
create index turns_draw_resource on turns_draw (commons_id, resource, from_on desc);

-- Who takes part; the lot is null until it is drawn. No two ever have the same lot.
create table turns_entrant (
  commons_id uuid not null references kernel_commons (id),
  draw uuid not null,
  agent uuid not null,
  -- Comes last: care they owe is not done.
  comes_last boolean not null,
  lot integer check (lot >= 0),
  primary key (commons_id, draw, agent),
  unique (commons_id, draw, lot),
  foreign key (commons_id, draw) references turns_draw (commons_id, id)
);
create index turns_entrant_agent on turns_entrant (commons_id, agent);

-- One cycle of a flow shared by time.
create table turns_cycle (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  resource uuid not null,
  -- 1, 2, 3 … for each resource.
  number integer not null,
  from_at timestamptz not null,
  until_at timestamptz not null check (until_at > from_at),
  minutes bigint not null check (minutes > 0),
  -- What it was shared out by: `heads` or a figure of care.
  key text not null,
  seq bigint not null,
  primary key (commons_id, id),
  unique (commons_id, resource, number),
  foreign key (commons_id, resource) references turns_place (commons_id, resource)
);

-- One member's turn in it. What is left over beyond whole minutes is carried to the next cycle, as a fraction.
create table turns_turn (
  commons_id uuid not null references kernel_commons (id),
  cycle uuid not null,
  agent uuid not null,
  place integer not null check (place >= 1),
  weight numeric(38, 0) not null check (weight >= 0),
  minutes bigint not null check (minutes >= 0),
  from_at timestamptz not null,
  until_at timestamptz not null,
  brought text not null,
  carried text not null,
  primary key (commons_id, cycle, agent),
  foreign key (commons_id, cycle) references turns_cycle (commons_id, id)
);
create index turns_turn_agent on turns_turn (commons_id, agent, until_at);

-- What a stock bears in one season, set by decision, and what has been taken of it.
create table turns_season (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  resource uuid not null,
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  unit text not null,
  capacity numeric(38, 0) not null check (capacity >= 0),
  -- What more would go beyond a limit is refused; otherwise it is written down and told.
  strict boolean not null,
  key text not null,
  taken numeric(38, 0) not null default 0 check (taken >= 0),
  seq bigint not null,
  primary key (commons_id, id),
  foreign key (commons_id, resource) references turns_place (commons_id, resource),
  check (not strict or taken <= capacity)
);
create index turns_season_resource on turns_season (commons_id, resource, from_on desc);

create table turns_quota (
  commons_id uuid not null references kernel_commons (id),
  season uuid not null,
  agent uuid not null,
  figure numeric(38, 0) not null,
  most numeric(38, 0) not null check (most >= 0),
  taken numeric(38, 0) not null default 0 check (taken >= 0),
  primary key (commons_id, season, agent),
  foreign key (commons_id, season) references turns_season (commons_id, id)
);
create index turns_quota_agent on turns_quota (commons_id, agent);

create table turns_catch (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  season uuid not null,
  agent uuid not null,
  caught_on date not null,
  -- As last corrected.
  amount numeric(38, 0) not null check (amount >= 0),
  corrected boolean not null default false,
  logged_at timestamptz not null,
  primary key (commons_id, id),
  foreign key (commons_id, season) references turns_season (commons_id, id)
);
create index turns_catch_season on turns_catch (commons_id, season, agent, logged_at desc);

-- Whose turn it is, in rotation, as its steps in the journal have made it; the fields are those of `rotation.ts`.
create table turns_rotation (
  commons_id uuid not null references kernel_commons (id),
  resource uuid not null,
  -- Counts every turn ended or passed, so that a page drawn before it cannot end somebody else's.
  step integer not null check (step >= 0),
  cycle integer not null check (cycle >= 1),
  in_order uuid[] not null,
  waiting uuid[] not null,
  passed uuid[] not null,
  had uuid[] not null,
  at uuid,
  since timestamptz not null,
  -- The last day of the turn, after which it lapses; null: never.
  due_on date,
  primary key (commons_id, resource),
  foreign key (commons_id, resource) references turns_place (commons_id, resource)
);
create index turns_rotation_at on turns_rotation (commons_id, at);

-- A draw among those who asked for it, by lot or by what they contributed: who wins has it in these days.
create table turns_lottery (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  resource uuid not null,
  winners integer not null check (winners between 1 and 500),
  most_weight integer not null check (most_weight >= 1),
  -- Whether a ticket's weight makes it likelier (`lot`), or the heavier goes first (`credit`).
  by text not null check (by in ('lot', 'credit')),
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  -- SHA-256 of the seed, told from the sealing on; the seed itself only from the draw on.
  seed_hash text not null,
  seed text,
  sealed_at timestamptz not null,
  drawn_at timestamptz,
  primary key (commons_id, id),
  foreign key (commons_id, resource) references turns_place (commons_id, resource)
);
create index turns_lottery_resource on turns_lottery (commons_id, resource, from_on desc);

create table turns_ticket (
  commons_id uuid not null references kernel_commons (id),
  lottery uuid not null,
  agent uuid not null,
  weight bigint not null check (weight >= 0),
  comes_last boolean not null,
  -- Which they were drawn as, from 1; null: not drawn.
  won integer,
  primary key (commons_id, lottery, agent),
  foreign key (commons_id, lottery) references turns_lottery (commons_id, id)
);
create index turns_ticket_agent on turns_ticket (commons_id, agent);

-- Who asks to be in the next draw, and what everybody's ticket counts for in it; nothing: 1.
create table turns_asking (
  commons_id uuid not null references kernel_commons (id),
  resource uuid not null,
  agent uuid not null,
  is_in boolean not null,
  weight bigint not null default 1 check (weight >= 1),
  primary key (commons_id, resource, agent),
  foreign key (commons_id, resource) references turns_place (commons_id, resource)
);
create index turns_asking_agent on turns_asking (commons_id, agent);
