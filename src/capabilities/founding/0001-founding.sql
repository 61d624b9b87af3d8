-- What a co-operative that is being set up is to be: asked first, printed in the papers.
create table founding_plan (
  commons_id uuid not null references kernel_commons (id),
  -- The name it is to bear in law.
  name text not null,
  aim text not null,
  business text not null,
  -- Where its main office is to be.
  seat text not null,
  primary key (commons_id)
);

-- Who sets it up (발기인, promoter) and who agreed in writing to be among its founders (설립동의자).
create table founding_consent (
  commons_id uuid not null references kernel_commons (id),
  agent uuid not null,
  role text not null check (role in ('promoter', 'founder')),
  on_day date not null,
  primary key (commons_id, agent, role)
);

-- What was done outside, step by step: called, held, filed, accepted, paid, registered.
create table founding_step (
  commons_id uuid not null references kernel_commons (id),
  step text not null check (step in ('articles', 'called', 'held', 'filed', 'accepted', 'paid', 'registered')),
  on_day date not null,
  -- A receipt or register number.
  reference text not null,
  -- Of the founding meeting: who had agreed in writing, who was there, who was in favour.
  agreed integer,
  present integer,
  in_favour integer,
  primary key (commons_id, step)
);
