-- 회비: what members pay regularly. The amounts are what the community set; charging happens by itself on the day.
create table dues_plan (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  label text not null,
  period text not null check (period in ('month', 'quarter', 'year')),
  -- The month quarters and years are counted from, 1 to 12.
  month integer not null check (month between 1 and 12),
  -- The day of a period's first month on which it is charged.
  day integer not null check (day between 1 and 28),
  -- So many days later it is due.
  due_days integer not null check (due_days >= 0),
  unit text not null,
  -- The income account: `income:dues`.
  account text not null,
  from_on date not null,
  -- No period beginning after this day is charged.
  until_on date,
  made_at timestamptz not null,
  primary key (commons_id, id)
);

-- How much, by member type; the empty type is everybody else. Who has several types pays the highest.
create table dues_rate (
  commons_id uuid not null references kernel_commons (id),
  plan uuid not null,
  type text not null,
  amount numeric(38, 0) not null check (amount > 0),
  primary key (commons_id, plan, type),
  foreign key (commons_id, plan) references dues_plan (commons_id, id)
);

-- 감면: somebody pays less for a while, or nothing. The reason is for them and the office.
create table dues_reduction (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  plan uuid not null,
  agent uuid not null,
  -- What they pay instead; 0 is nothing.
  amount numeric(38, 0) not null check (amount >= 0),
  from_on date not null,
  until_on date,
  reason text not null,
  primary key (commons_id, id),
  foreign key (commons_id, plan) references dues_plan (commons_id, id),
  foreign key (commons_id, agent) references members_agent (commons_id, id)
);
create index dues_reduction_plan on dues_reduction (commons_id, plan, from_on);
create index dues_reduction_agent on dues_reduction (commons_id, agent);

-- One charging of one period; a second one, `late`, is for those who joined after it. Undone ones stay.
create table dues_run (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  plan uuid not null,
  -- The first month of the period: `2026-03`.
  period text not null,
  late boolean not null,
  state text not null check (state in ('charging', 'charged', 'undoing', 'undone')),
  charged_on date not null,
  due_on date not null,
  charges integer not null,
  total numeric(38, 0) not null,
  -- Why it was undone.
  reason text,
  reminded_at timestamptz,
  primary key (commons_id, id),
  foreign key (commons_id, plan) references dues_plan (commons_id, id)
);
create index dues_run_plan on dues_run (commons_id, plan, period desc);
create unique index dues_run_once on dues_run (commons_id, plan, period, late) where state in ('charging', 'charged');

-- One member's charge. The index is what makes sure that nobody is charged twice for one period.
create table dues_charge (
  commons_id uuid not null references kernel_commons (id),
  run uuid not null,
  agent uuid not null,
  plan uuid not null,
  period text not null,
  obligation uuid not null,
  amount numeric(38, 0) not null check (amount > 0),
  undone boolean not null default false,
  primary key (commons_id, run, agent),
  foreign key (commons_id, run) references dues_run (commons_id, id),
  foreign key (commons_id, plan) references dues_plan (commons_id, id),
  foreign key (commons_id, agent) references members_agent (commons_id, id)
);
create index dues_charge_agent on dues_charge (commons_id, agent);
create index dues_charge_plan on dues_charge (commons_id, plan);
create unique index dues_charge_once on dues_charge (commons_id, plan, period, agent) where not undone;
