-- Every commons on this installation. Its name is what people call it; the slug stands in its addresses.
create table kernel_commons (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  language text not null default 'ko',
  time_zone text not null default 'Asia/Seoul',
  founded_at timestamptz not null
);

-- The truth about a commons' journal, locked while a command runs: so each commons has one writer.
create table journal_head (
  commons_id uuid primary key references kernel_commons (id),
  size bigint not null,
  frontier bytea not null,
  root bytea not null,
  at timestamptz not null,
  charter_version integer not null,
  standing_seq bigint not null
);

create table journal_entry (
  commons_id uuid not null references kernel_commons (id),
  seq bigint not null,
  kind text not null,
  at timestamptz not null,
  leaf bytea not null,
  body text not null,
  primary key (commons_id, seq)
);
create index journal_entry_kind on journal_entry (commons_id, kind, seq);

-- Complete tiles of 256 hashes (C2SP tlog-tiles), from which proofs are made.
create table journal_tile (
  commons_id uuid not null references kernel_commons (id),
  level integer not null,
  index bigint not null,
  hashes bytea not null,
  primary key (commons_id, level, index)
);

create table journal_checkpoint (
  commons_id uuid not null references kernel_commons (id),
  size bigint not null,
  note text not null,
  at timestamptz not null,
  primary key (commons_id, size)
);

create table ledger_posting (
  commons_id uuid not null references kernel_commons (id),
  seq bigint not null,
  n integer not null,
  from_account text not null,
  to_account text not null,
  unit text not null,
  amount numeric(38, 0) not null check (amount > 0),
  primary key (commons_id, seq, n)
);
create index ledger_posting_from on ledger_posting (commons_id, from_account, unit, seq);
create index ledger_posting_to on ledger_posting (commons_id, to_account, unit, seq);

create table ledger_balance (
  commons_id uuid not null references kernel_commons (id),
  account text not null,
  unit text not null,
  amount numeric(38, 0) not null,
  primary key (commons_id, account, unit)
);

-- What a key brought about, so that the same request never takes effect twice.
create table kernel_key (
  commons_id uuid not null references kernel_commons (id),
  owner text not null,
  key text not null,
  request bytea not null,
  result text not null,
  at timestamptz not null,
  primary key (commons_id, owner, key)
);

create table kernel_due (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  key text not null,
  at timestamptz not null,
  command text not null,
  input text not null,
  refused text,
  primary key (commons_id, id),
  unique (commons_id, key)
);
create index kernel_due_at on kernel_due (at) where refused is null;

create table kernel_job (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  kind text not null,
  owner text not null,
  input text not null,
  cursor text,
  done bigint not null default 0,
  total bigint,
  state text not null default 'waiting',
  problem text,
  result text,
  started_at timestamptz not null,
  leased_until timestamptz,
  primary key (commons_id, id)
);
create index kernel_job_open on kernel_job (state, leased_until) where state in ('waiting', 'running');

-- How far each follower of the journal has come.
create table kernel_cursor (
  commons_id uuid not null references kernel_commons (id),
  effect text not null,
  seq bigint not null,
  tries integer not null default 0,
  again_at timestamptz,
  primary key (commons_id, effect)
);

create table kernel_file (
  commons_id uuid not null references kernel_commons (id),
  hash text not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  owner text not null,
  at timestamptz not null,
  primary key (commons_id, hash)
);
create table kernel_file_chunk (
  commons_id uuid not null,
  hash text not null,
  n integer not null,
  bytes bytea not null,
  primary key (commons_id, hash, n),
  foreign key (commons_id, hash) references kernel_file (commons_id, hash) on delete cascade
);

-- The installation's own keys. Never exported.
create table kernel_secret (
  name text primary key,
  value text not null
);
