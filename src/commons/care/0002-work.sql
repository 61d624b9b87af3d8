-- What a duty was called when it was shared out, in both languages.
alter table care_season add column label_ko text not null default '', add column label_en text not null default '';

-- What was bought off is what was paid of it: it is asked of the obligation, so that a payment counts at once.
drop index care_owed_left;
alter table care_owed drop column commuted;
create index care_owed_left on care_owed (commons_id, agent, season) where owed + carried > done + released;

-- 울력: a day of common work that counts towards a duty.
create table care_day (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  duty text not null,
  title text not null,
  note text not null,
  place text not null,
  begins_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > begins_at),
  -- Who leads it and says who came.
  leader uuid not null,
  -- So much a whole day of it counts, in the unit of the duty.
  unit text not null,
  worth numeric(38, 0) not null check (worth > 0),
  -- So many can come; null: everybody.
  places integer check (places > 0),
  state text not null check (state in ('called', 'held', 'cancelled')),
  called_at timestamptz not null,
  primary key (commons_id, id)
);
create index care_day_begins on care_day (commons_id, begins_at desc, id);

-- Who comes, or sends somebody in their place. Signing up is also the word that this work of theirs may be recorded.
create table care_signup (
  commons_id uuid not null references kernel_commons (id),
  day uuid not null,
  agent uuid not null,
  -- The name of whoever comes instead; erasable.
  stand_in text,
  -- Null until whoever leads it has said; 0: did not come.
  counted numeric(38, 0) check (counted >= 0),
  signed_at timestamptz not null,
  primary key (commons_id, day, agent),
  foreign key (commons_id, day) references care_day (commons_id, id)
);
create index care_signup_agent on care_signup (commons_id, agent);

-- To which season the work of a day counted, so that a correction can take exactly that back.
create table care_work (
  commons_id uuid not null references kernel_commons (id),
  day uuid not null,
  agent uuid not null,
  season uuid not null,
  amount numeric(38, 0) not null check (amount > 0),
  primary key (commons_id, day, agent, season),
  foreign key (commons_id, day, agent) references care_signup (commons_id, day, agent),
  foreign key (commons_id, season) references care_season (commons_id, id)
);
create index care_work_season on care_work (commons_id, season);

-- 대신 내는 돈: a part of a duty somebody pays for instead. What of it is paid stands with the obligation.
create table care_commutation (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  season uuid not null,
  agent uuid not null,
  -- So much of the duty, and its price.
  amount numeric(38, 0) not null check (amount > 0),
  price numeric(38, 0) not null check (price > 0),
  unit text not null,
  obligation uuid not null,
  taken_back boolean not null default false,
  agreed_at timestamptz not null,
  primary key (commons_id, id),
  foreign key (commons_id, season, agent) references care_owed (commons_id, season, agent)
);
create index care_commutation_of on care_commutation (commons_id, season, agent);
create index care_commutation_agent on care_commutation (commons_id, agent);
