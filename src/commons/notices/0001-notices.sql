-- Which entries concern whom: derived from the journal, so it can be thrown away and made again.
create table notices_notice (
  commons_id uuid not null references kernel_commons (id),
  agent uuid not null,
  seq bigint not null,
  at timestamptz not null,
  primary key (commons_id, agent, seq)
);

-- How far somebody has read, and how they want to be told.
create table notices_reader (
  commons_id uuid not null references kernel_commons (id),
  agent uuid not null,
  -- Notices of entries below this are read.
  read_to bigint not null default 0,
  mail boolean not null default true,
  -- Lets whoever holds a mail of ours stop further ones without signing in.
  token text,
  primary key (commons_id, agent),
  unique (commons_id, token)
);

-- Mails that wait to be sent. A sent one goes; one that was refused for good stays with the reason.
create table notices_mail (
  commons_id uuid not null references kernel_commons (id),
  agent uuid not null,
  seq bigint not null,
  tries integer not null default 0,
  again_at timestamptz not null,
  problem text,
  primary key (commons_id, agent, seq)
);
create index notices_mail_waiting on notices_mail (again_at) where problem is null;
