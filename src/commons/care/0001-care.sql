-- 돌봄: what each member owes to what is shared and has done of it, and what of it is out of service.

-- What a key of sharing comes to for one member from a day on: land served, cows wintered, shares held. The latest
-- one holds. In the smallest step of the key.
create table care_figure (
  commons_id uuid not null references kernel_commons (id),
  key text not null,
  agent uuid not null,
  from_on date not null,
  amount numeric(38, 0) not null check (amount >= 0),
  recorded_at timestamptz not null,
  primary key (commons_id, key, agent, from_on)
);
create index care_figure_agent on care_figure (commons_id, agent);

-- One kind of duty shared out for one season, by the charter of that day.
create table care_season (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  -- A duty of the charter.
  duty text not null,
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  -- From this day on what is not done closes the way, or puts it last.
  gates_from date not null,
  unit text not null,
  -- So much for one of the key, in the smallest step of the unit.
  rate numeric(38, 0) not null check (rate > 0),
  -- What it was shared out by: `heads` or a figure.
  key text not null,
  -- Sums of all members: of the key, and of what they owe.
  key_total numeric(38, 0) not null,
  total numeric(38, 0) not null,
  people integer not null,
  -- Closed once what was left was carried over or written off.
  closed boolean not null default false,
  assessed_at timestamptz not null,
  primary key (commons_id, id)
);
create index care_season_duty on care_season (commons_id, duty, from_on desc);
create unique index care_season_once on care_season (commons_id, duty, from_on);

-- What one member owes of it, and what became of that. Only one row for each: nobody owes twice for a season.
create table care_owed (
  commons_id uuid not null references kernel_commons (id),
  season uuid not null,
  agent uuid not null,
  -- Their figure of the key.
  key_amount numeric(38, 0) not null,
  owed numeric(38, 0) not null check (owed >= 0),
  -- Left over from the season before, owed beside it.
  carried numeric(38, 0) not null default 0 check (carried >= 0),
  done numeric(38, 0) not null default 0 check (done >= 0),
  -- Bought off and paid.
  commuted numeric(38, 0) not null default 0 check (commuted >= 0),
  -- Carried on to the next season, or written off.
  released numeric(38, 0) not null default 0 check (released >= 0),
  primary key (commons_id, season, agent),
  foreign key (commons_id, season) references care_season (commons_id, id)
);
create index care_owed_agent on care_owed (commons_id, agent);
-- What is left of somebody's duties: asked before every booking and turn.
create index care_owed_left on care_owed (commons_id, agent, season) where owed + carried > done + commuted + released;

-- Something is wrong with a resource: from the first word on it to the repair.
create table care_ticket (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  -- 1, 2, 3 … in each commons.
  number integer not null,
  resource uuid not null,
  reporter uuid,
  title text not null,
  note text not null,
  photo text,
  state text not null check (state in ('reported', 'assessed', 'repairing', 'resolved', 'retired')),
  -- Out of service from and until; null: it can be used.
  out_from timestamptz,
  -- Null: until it is repaired.
  out_until timestamptz check (out_until > out_from),
  -- What was found, and the parts it needs.
  finding text not null default '',
  parts text not null default '',
  reported_at timestamptz not null,
  ended_at timestamptz,
  primary key (commons_id, id),
  unique (commons_id, number)
);
create index care_ticket_resource on care_ticket (commons_id, resource, reported_at desc);
create index care_ticket_reporter on care_ticket (commons_id, reporter);
create index care_ticket_state on care_ticket (commons_id, state, number desc);
create index care_ticket_out on care_ticket (commons_id, resource, out_from) where out_from is not null;
