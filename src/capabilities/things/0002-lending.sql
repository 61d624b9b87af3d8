-- 빌려주기. A loan is a fact: somebody has a unit of a thing until it is back, whatever was booked. The booking it goes with
-- keeps others out for its time.
create table things_kit (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  name text not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  seq bigint not null,
  primary key (commons_id, id)
);

-- What belongs to a kit, and how many of each.
create table things_kit_part (
  commons_id uuid not null references kernel_commons (id),
  kit uuid not null,
  resource uuid not null,
  quantity integer not null check (quantity between 1 and 200),
  primary key (commons_id, kit, resource),
  foreign key (commons_id, kit) references things_kit (commons_id, id),
  foreign key (commons_id, resource) references things_thing (commons_id, resource)
);
create index things_kit_part_resource on things_kit_part (commons_id, resource);

create table things_loan (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  resource uuid not null,
  unit integer not null check (unit >= 1),
  agent uuid not null,
  booking uuid not null,
  -- The first of a row of renewals; itself where it was not renewed from another.
  first uuid not null,
  renewal integer not null check (renewal >= 0),
  -- The kit it was lent with, and the loans handed over in one go.
  kit uuid,
  together uuid,
  out_at timestamptz not null,
  due_at timestamptz not null,
  state text not null check (state in ('out', 'returned', 'renewed')),
  back_at timestamptz,
  -- How it was when it went and when it came back.
  condition_out text not null check (condition_out in ('good', 'worn')),
  condition_back text check (condition_back in ('good', 'worn', 'broken')),
  -- The ticket of care a broken return opened.
  ticket uuid,
  deposit numeric(38, 0) check (deposit > 0),
  deposit_unit text,
  deposit_state text check (deposit_state in ('held', 'settled')),
  kept numeric(38, 0) not null default 0,
  -- How often it was said that it is late.
  told integer not null default 0,
  seq bigint not null,
  primary key (commons_id, id),
  foreign key (commons_id, resource) references things_thing (commons_id, resource),
  foreign key (commons_id, booking) references things_booking (commons_id, id),
  foreign key (commons_id, first) references things_loan (commons_id, id),
  foreign key (commons_id, kit) references things_kit (commons_id, id),
  foreign key (commons_id, ticket) references care_ticket (commons_id, id),
  check (out_at < due_at),
  check ((state = 'out') = (back_at is null)),
  check ((deposit is null) = (deposit_state is null)),
  check (kept >= 0 and kept <= coalesce(deposit, 0))
);
-- A unit is in one pair of hands at most, whatever a program does.
create unique index things_loan_once on things_loan (commons_id, resource, unit) where state = 'out';
create index things_loan_out on things_loan (commons_id, due_at, id) where state = 'out';
create index things_loan_held on things_loan (commons_id, id) where deposit_state = 'held';
create index things_loan_agent on things_loan (commons_id, agent, state, due_at);
create index things_loan_resource on things_loan (commons_id, resource, out_at);
create index things_loan_booking on things_loan (commons_id, booking);
create index things_loan_first on things_loan (commons_id, first);
create index things_loan_kit on things_loan (commons_id, kit) where kit is not null;
create index things_loan_together on things_loan (commons_id, together) where together is not null;
create index things_loan_ticket on things_loan (commons_id, ticket) where ticket is not null;
create index things_loan_broken on things_loan (commons_id, resource) where ticket is not null;

-- Pictures of how a thing was when it went and when it came back.
create table things_loan_photo (
  commons_id uuid not null references kernel_commons (id),
  loan uuid not null,
  side text not null check (side in ('out', 'back')),
  place integer not null,
  hash text not null,
  primary key (commons_id, loan, side, place),
  foreign key (commons_id, loan) references things_loan (commons_id, id)
);
