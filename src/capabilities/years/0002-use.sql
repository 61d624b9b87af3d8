-- What each member made use of the co-op in a year, where it was brought from elsewhere (a payroll, a till). It goes
-- before what stands in the books.
create table years_use (
  commons_id uuid not null references kernel_commons (id),
  year integer not null,
  agent uuid not null,
  used numeric(38, 0) not null check (used >= 0),
  -- The entry that says so.
  seq bigint not null,
  primary key (commons_id, year, agent)
);
