-- The commons' own bank accounts. `assets:bank:<code>` is the account's place in the books.
create table bank_account (
  commons_id uuid not null references kernel_commons (id),
  code text not null,
  title text not null,
  -- A profile's code, which says how the bank's files look.
  bank text not null,
  -- The whole number, for payment files; shown masked, never in the journal.
  number text,
  unit text not null,
  -- What the account held before its first line, and the day on which that was so.
  opening numeric(38, 0) not null,
  opening_on date not null,
  -- What the office said about the columns of this account's files.
  columns text,
  state text not null check (state in ('open', 'closed')),
  added_at timestamptz not null,
  primary key (commons_id, code)
);

-- A file that is being checked; gone once it came in, and after a day at the latest.
create table bank_upload (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  account text not null,
  agent uuid not null,
  file_name text not null,
  -- The file itself, while nobody has said yet which column is which.
  content bytea,
  -- What was understood: everything but the lines.
  reading text not null,
  lines integer not null,
  at timestamptz not null,
  primary key (commons_id, id),
  foreign key (commons_id, account) references bank_account (commons_id, code)
);
create index bank_upload_account on bank_upload (commons_id, account);

create table bank_upload_part (
  commons_id uuid not null references kernel_commons (id),
  upload uuid not null,
  n integer not null,
  lines text not null,
  primary key (commons_id, upload, n),
  foreign key (commons_id, upload) references bank_upload (commons_id, id) on delete cascade
);

create table bank_import (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  account text not null,
  agent uuid,
  format text not null,
  -- The checked file it comes from, and what the office said about lines that look known.
  upload uuid not null,
  skip_alike boolean not null,
  -- Lines in the file, of these new, and how many matched by themselves.
  lines integer not null,
  added integer not null,
  matched integer not null,
  parts integer not null,
  parts_done integer not null,
  at timestamptz not null,
  primary key (commons_id, id),
  foreign key (commons_id, account) references bank_account (commons_id, code)
);
create index bank_import_account on bank_import (commons_id, account, at);

create table bank_line (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  account text not null,
  import uuid not null,
  -- What makes it the same line in another file.
  key text not null,
  -- Its place among the lines of the account: day, then the bank's order.
  on_day date not null,
  n bigint not null,
  at_time text,
  -- Positive came in, negative went out.
  amount numeric(38, 0) not null check (amount <> 0),
  balance numeric(38, 0),
  -- What the bank says of it; erased with the person it names.
  name text,
  text text,
  state text not null check (state in ('open', 'booked', 'left_out')),
  booking uuid,
  primary key (commons_id, id),
  unique (commons_id, account, key),
  foreign key (commons_id, account) references bank_account (commons_id, code),
  foreign key (commons_id, import) references bank_import (commons_id, id)
);
create index bank_line_order on bank_line (commons_id, account, on_day, n);
create index bank_line_import on bank_line (commons_id, import);
-- What lines of the same name were booked to last.
create index bank_line_name on bank_line (commons_id, name) where state = 'booked';
create index bank_line_open on bank_line (commons_id, on_day, n) where state = 'open';

-- What a line was found to be. Taken back by a further entry, never deleted.
create table bank_booking (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  line uuid not null,
  kind text not null check (kind in ('match', 'account', 'transfer', 'left_out')),
  -- By itself, from a name and an amount or from a remembered rule.
  certain boolean not null,
  -- The other side: an account of the books, or the other bank account's.
  account text,
  -- The other bank account's line of a transfer.
  other_line uuid,
  agent uuid,
  reason text,
  note text not null,
  seq bigint not null,
  reversed_seq bigint,
  at timestamptz not null,
  primary key (commons_id, id),
  foreign key (commons_id, line) references bank_line (commons_id, id)
);
create index bank_booking_line on bank_booking (commons_id, line);
create index bank_booking_other on bank_booking (commons_id, other_line) where other_line is not null;
create index bank_booking_transfer on bank_booking (commons_id, account) where kind = 'transfer' and reversed_seq is null;
create index bank_booking_agent on bank_booking (commons_id, agent) where agent is not null;

create table bank_booking_part (
  commons_id uuid not null references kernel_commons (id),
  booking uuid not null,
  n integer not null,
  obligation uuid not null,
  settlement uuid not null,
  amount numeric(38, 0) not null check (amount > 0),
  -- No foreign key to the booking: written by the same statement's command, never changed, and checking it row by row
  -- with a plan made while the table was small took three times as long as everything else of a large import.
  primary key (commons_id, booking, n)
);
create index bank_booking_part_obligation on bank_booking_part (commons_id, obligation);

-- Names under which somebody's payments arrive: a spouse, a parent, a business.
create table bank_alias (
  commons_id uuid not null references kernel_commons (id),
  name_key text not null,
  agent uuid not null,
  at timestamptz not null,
  primary key (commons_id, name_key, agent)
);
create index bank_alias_agent on bank_alias (commons_id, agent);

-- "Where it says …, book it to …".
create table bank_rule (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  direction text not null check (direction in ('in', 'out')),
  words text not null,
  account text not null,
  at timestamptz not null,
  primary key (commons_id, id),
  unique (commons_id, direction, words)
);

-- Where payees want their money. Erased with the agent, never exported.
create table bank_payee (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  agent uuid,
  -- An outsider, by the folded name under which something is owed to them.
  party_key text,
  holder text not null,
  bank text not null,
  number text not null,
  at timestamptz not null,
  primary key (commons_id, id),
  unique (commons_id, agent),
  unique (commons_id, party_key),
  check ((agent is null) <> (party_key is null))
);

create table bank_batch (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  account text not null,
  state text not null check (state in ('ready', 'sent', 'cancelled')),
  made_at timestamptz not null,
  sent_on date,
  primary key (commons_id, id),
  foreign key (commons_id, account) references bank_account (commons_id, code)
);
create index bank_batch_account on bank_batch (commons_id, account, made_at);

create table bank_batch_item (
  commons_id uuid not null references kernel_commons (id),
  batch uuid not null,
  n integer not null,
  obligation uuid not null,
  amount numeric(38, 0) not null check (amount > 0),
  primary key (commons_id, batch, n),
  foreign key (commons_id, batch) references bank_batch (commons_id, id)
);
create index bank_batch_item_obligation on bank_batch_item (commons_id, obligation);
