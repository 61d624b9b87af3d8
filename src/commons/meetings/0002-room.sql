-- The meeting itself and its minutes (의사록).
alter table meetings_meeting
  -- What is being dealt with now.
  add column current_item uuid,
  -- As stated when it opened: who may vote, who was there, how many of them by proxy, and how many it took (성원).
  add column opened_eligible integer,
  add column opened_present integer,
  add column opened_represented integer,
  add column opened_needed integer;

alter table meetings_item
  add column taken_up_at timestamptz,
  add column settled_at timestamptz,
  -- Decided by a vote, done without one, or left to another meeting.
  add column settled text check (settled in ('decided', 'done', 'postponed'));

create table meetings_recess (
  commons_id uuid not null references kernel_commons (id),
  meeting uuid not null,
  from_at timestamptz not null,
  until_at timestamptz,
  primary key (commons_id, meeting, from_at),
  foreign key (commons_id, meeting) references meetings_meeting (commons_id, id)
);

-- Who signs the minutes beside the chair, elected by those present.
create table meetings_signer (
  commons_id uuid not null references kernel_commons (id),
  meeting uuid not null,
  agent uuid not null,
  n integer not null,
  primary key (commons_id, meeting, agent),
  foreign key (commons_id, meeting) references meetings_meeting (commons_id, id)
);

-- Editions of the minutes: a draft until it is frozen; what is wrong in a frozen one is put right by the next.
create table meetings_minutes (
  commons_id uuid not null references kernel_commons (id),
  meeting uuid not null,
  edition integer not null,
  -- What the recorder wrote, canonical JSON `{opening, closing, items: {item: text}}`.
  texts text not null,
  -- Why there is a further edition.
  reason text not null default '',
  frozen_at timestamptz,
  -- Facts as they were when it was frozen, canonical JSON; people by id.
  facts text,
  salt text,
  -- sha256 (salt || facts || texts), which the journal holds.
  hash text,
  primary key (commons_id, meeting, edition),
  foreign key (commons_id, meeting) references meetings_meeting (commons_id, id)
);

-- Who has to sign a frozen edition, and when they did.
create table meetings_signature (
  commons_id uuid not null references kernel_commons (id),
  meeting uuid not null,
  edition integer not null,
  agent uuid not null,
  office text not null check (office in ('chair', 'signer')),
  n integer not null,
  signed_at timestamptz,
  way text check (way in ('app', 'paper')),
  -- A picture of the signed paper.
  evidence text,
  primary key (commons_id, meeting, edition, agent),
  foreign key (commons_id, meeting, edition) references meetings_minutes (commons_id, meeting, edition)
);
create index meetings_signature_waiting on meetings_signature (commons_id, agent) where signed_at is null;
