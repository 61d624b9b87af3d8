-- 돌아보기: who went round to look at what we share, and when. What they found stands in the cases and tickets they opened.
create table care_round (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  agent uuid not null,
  -- The day it was done.
  on_day date not null,
  -- Nothing was amiss; what was is reported by itself.
  well boolean not null,
  -- Empty where nothing was said, or whoever said it was erased.
  note text not null,
  at timestamptz not null,
  primary key (commons_id, id)
);
create index care_round_agent on care_round (commons_id, agent, on_day desc);
create index care_round_day on care_round (commons_id, on_day desc, id desc);
