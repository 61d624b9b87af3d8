-- Plan and budget of a financial year, by account; the latest version holds.
create table years_plan (
  commons_id uuid not null references kernel_commons (id),
  year integer not null,
  version integer not null,
  text text not null,
  set_on date not null,
  primary key (commons_id, year, version)
);
create table years_line (
  commons_id uuid not null references kernel_commons (id),
  year integer not null,
  version integer not null,
  account text not null,
  amount numeric(38, 0) not null check (amount > 0),
  primary key (commons_id, year, version, account),
  foreign key (commons_id, year, version) references years_plan (commons_id, year, version)
);

-- A closed year: its statements as they stood, whose hash the journal keeps.
create table years_close (
  commons_id uuid not null references kernel_commons (id),
  year integer not null,
  from_day date not null,
  until_day date not null,
  closed_on date not null,
  unit text not null,
  -- Surplus, or loss below zero.
  result numeric(38, 0) not null,
  -- Canonical JSON.
  statements text not null,
  -- Of the auditor (감사의견).
  opinion text check (opinion in ('fair', 'qualified', 'adverse')),
  opinion_text text,
  auditor uuid,
  audited_on date,
  -- What became of the surplus, canonical JSON; empty until the meeting decided.
  appropriation text,
  appropriated_on date,
  primary key (commons_id, year)
);

-- Each member's part of a surplus.
create table years_dividend (
  commons_id uuid not null references kernel_commons (id),
  year integer not null,
  agent uuid not null,
  -- What it was reckoned by: use of the co-op, and what was paid in.
  used numeric(38, 0) not null,
  paid_in numeric(38, 0) not null,
  patronage numeric(38, 0) not null,
  capital numeric(38, 0) not null,
  primary key (commons_id, year, agent),
  foreign key (commons_id, year) references years_close (commons_id, year)
);
create index years_dividend_agent on years_dividend (commons_id, agent);
