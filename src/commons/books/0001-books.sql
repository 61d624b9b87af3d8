-- The words and lines of what the cash book recorded; the journal holds the figures for good, without words.
create table books_note (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  seq bigint not null,
  kind text not null check (kind in ('opening', 'money', 'reversal')),
  on_day date not null,
  text text not null,
  -- The note this one takes back.
  reverses uuid,
  recorded_at timestamptz not null,
  primary key (commons_id, id),
  unique (commons_id, seq),
  unique (commons_id, reverses),
  foreign key (commons_id, reverses) references books_note (commons_id, id)
);
create index books_note_kind on books_note (commons_id, kind);

create table books_line (
  commons_id uuid not null references kernel_commons (id),
  note uuid not null,
  n integer not null,
  from_account text not null,
  to_account text not null,
  unit text not null,
  amount numeric(38, 0) not null check (amount > 0),
  primary key (commons_id, note, n),
  foreign key (commons_id, note) references books_note (commons_id, id)
);
