-- 총회와 회의: general meetings, board and committee meetings, from the first date to the signed minutes.
create table meetings_meeting (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  -- 1, 2, 3 … in each commons.
  number integer not null,
  kind text not null check (kind in ('general', 'board', 'committee')),
  -- Whose meeting it is; null for the general meeting.
  organ text,
  title text not null,
  starts_at timestamptz not null,
  place text not null,
  -- What entries call the place by, which is text and may not stand in them.
  place_id uuid not null,
  -- The purpose, as it stands in the notice.
  text text not null default '',
  state text not null default 'planned' check (state in ('planned', 'called', 'open', 'ended', 'cancelled')),
  planned_by uuid not null,
  planned_at timestamptz not null,
  called_at timestamptz,
  -- The entry that told everybody last; whoever read on from it has seen the notice.
  told_seq bigint,
  -- The agenda is no longer the one that everybody was told.
  agenda_changed boolean not null default false,
  -- What those at the door type; null while the door is shut.
  code text,
  door_at timestamptz,
  opened_at timestamptz,
  ended_at timestamptz,
  chair uuid,
  recorder uuid,
  cancelled_at timestamptz,
  primary key (commons_id, id),
  unique (commons_id, number)
);
create index meetings_meeting_place on meetings_meeting (commons_id, place_id);
create index meetings_meeting_time on meetings_meeting (commons_id, state, starts_at);

-- 안건, in the order of `n`.
create table meetings_item (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  meeting uuid not null,
  n integer not null,
  title text not null,
  text text not null default '',
  kind text not null check (kind in ('report', 'decision', 'election', 'other')),
  -- The tabled proposal the meeting votes on.
  decision uuid,
  outcome text,
  primary key (commons_id, id),
  unique (commons_id, meeting, n) deferrable initially immediate,
  foreign key (commons_id, meeting) references meetings_meeting (commons_id, id)
);
create index meetings_item_decision on meetings_item (commons_id, decision) where decision is not null;

-- What belongs to the notice: of the whole meeting, or of one item.
create table meetings_document (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  meeting uuid not null,
  item uuid,
  file text not null,
  name text not null,
  at timestamptz not null,
  primary key (commons_id, id),
  foreign key (commons_id, meeting) references meetings_meeting (commons_id, id),
  foreign key (commons_id, item) references meetings_item (commons_id, id)
);
create index meetings_document_meeting on meetings_document (commons_id, meeting);
create index meetings_document_item on meetings_document (commons_id, item);

-- Who is to be told, and how it was done. `way` is null for whom neither the app nor mail reaches, until somebody does.
create table meetings_notice (
  commons_id uuid not null references kernel_commons (id),
  meeting uuid not null,
  agent uuid not null,
  way text check (way in ('app', 'mail', 'letter', 'phone', 'hand')),
  sent_at timestamptz,
  -- Who telephoned, posted or handed it over.
  by uuid,
  primary key (commons_id, meeting, agent),
  foreign key (commons_id, meeting) references meetings_meeting (commons_id, id)
);
create index meetings_notice_untold on meetings_notice (commons_id, meeting) where way is null;

-- "총회에 오시나요?"
create table meetings_reply (
  commons_id uuid not null references kernel_commons (id),
  meeting uuid not null,
  agent uuid not null,
  reply text not null check (reply in ('coming', 'away', 'proxy')),
  at timestamptz not null,
  primary key (commons_id, meeting, agent),
  foreign key (commons_id, meeting) references meetings_meeting (commons_id, id)
);

-- 위임장: `agent` is represented by a member, or by one of the family who is none.
create table meetings_proxy (
  commons_id uuid not null references kernel_commons (id),
  meeting uuid not null,
  agent uuid not null,
  holder uuid,
  holder_name text,
  -- A picture of the paper.
  evidence text,
  received_at timestamptz not null,
  -- Whoever entered it, where that was not `agent`.
  by uuid,
  primary key (commons_id, meeting, agent),
  foreign key (commons_id, meeting) references meetings_meeting (commons_id, id),
  check (holder is null or holder_name is null)
);
create index meetings_proxy_holder on meetings_proxy (commons_id, meeting, holder);

-- Who is there, in person or through somebody. `left_at` is null while they are.
create table meetings_attendance (
  commons_id uuid not null references kernel_commons (id),
  meeting uuid not null,
  agent uuid not null,
  way text not null check (way in ('code', 'office', 'proxy')),
  -- Who is there for them, where that is a member.
  holder uuid,
  at timestamptz not null,
  left_at timestamptz,
  primary key (commons_id, meeting, agent),
  foreign key (commons_id, meeting) references meetings_meeting (commons_id, id)
);
create index meetings_attendance_holder on meetings_attendance (commons_id, meeting, holder);

-- Wrong codes typed at the door, so that guessing ends.
create table meetings_try (
  commons_id uuid not null references kernel_commons (id),
  meeting uuid not null,
  agent uuid not null,
  tries integer not null,
  primary key (commons_id, meeting, agent),
  foreign key (commons_id, meeting) references meetings_meeting (commons_id, id)
);
