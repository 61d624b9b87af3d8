-- A page everybody reads and many write. Its text is in its revisions; here is how it is found and who may change it.
create table knowledge_page (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  title text not null,
  -- The title without case and gaps: two pages may not differ in these alone.
  title_key text not null,
  -- What a search looks in: letters taken apart, and initial consonants.
  search text not null,
  initials text not null,
  -- The number of its newest revision.
  revision integer not null,
  size integer not null,
  changed_at timestamptz not null,
  -- Whom it takes to change it beyond the power to edit at all; `anyone` for nobody in particular.
  degree text not null default 'anyone',
  -- Until when that holds; null without end.
  protected_until timestamptz,
  -- Hidden, never gone.
  is_deleted boolean not null default false,
  created_at timestamptz not null,
  primary key (commons_id, id),
  unique (commons_id, title_key)
);

-- Titles pages once had: links to them still lead there.
create table knowledge_former_title (
  commons_id uuid not null references kernel_commons (id),
  title_key text not null,
  page uuid not null,
  title text not null,
  primary key (commons_id, title_key),
  foreign key (commons_id, page) references knowledge_page (commons_id, id)
);
create index knowledge_former_title_page on knowledge_former_title (commons_id, page);

-- Every text a page ever had, whole. The journal knows each by the SHA-256 of its UTF-8 bytes.
create table knowledge_revision (
  commons_id uuid not null references kernel_commons (id),
  page uuid not null,
  number integer not null,
  -- Who wrote it: an agent here, somebody who has not joined, a decision, or else (a clock, a provider).
  author uuid,
  author_kind text not null check (author_kind in ('agent', 'guest', 'decision', 'other')),
  text text not null,
  hash text not null,
  -- In characters, and how many more than before.
  size integer not null,
  grown integer not null,
  summary text not null default '',
  is_minor boolean not null,
  -- The revision whose text this brings back.
  restores integer,
  at timestamptz not null,
  entry_seq bigint not null,
  -- `new`: nobody has looked at it. `flagged`: somebody asked to. `trusted`: its author needs no looking after.
  -- `looked`: somebody did. `undone`: taken back before anybody did.
  looked text not null check (looked in ('new', 'flagged', 'trusted', 'looked', 'undone')),
  looked_by uuid,
  looked_at timestamptz,
  flag text not null default '',
  flagged_by uuid,
  -- The revision that took it back.
  undone_by integer,
  -- Its words were taken away for good; hash and size stay as the journal has them.
  is_erased boolean not null default false,
  primary key (commons_id, page, number),
  foreign key (commons_id, page) references knowledge_page (commons_id, id)
);
create index knowledge_revision_seq on knowledge_revision (commons_id, entry_seq);
create index knowledge_revision_author on knowledge_revision (commons_id, author, entry_seq);
create index knowledge_revision_waiting on knowledge_revision (commons_id, entry_seq) where looked in ('new', 'flagged');

-- A change somebody may not make themselves, for those who may (or a decision) to take over.
create table knowledge_suggestion (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  page uuid not null,
  -- The revision it changes.
  base integer not null,
  author uuid,
  author_kind text not null check (author_kind in ('agent', 'guest', 'decision', 'other')),
  text text not null,
  hash text not null,
  summary text not null default '',
  state text not null check (state in ('open', 'adopted', 'declined')),
  at timestamptz not null,
  settled_by uuid,
  settled_at timestamptz,
  reason text not null default '',
  primary key (commons_id, id),
  foreign key (commons_id, page) references knowledge_page (commons_id, id)
);
create index knowledge_suggestion_page on knowledge_suggestion (commons_id, page, state, at);

-- What was done to a page other than its text, with the reason given.
create table knowledge_act (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  page uuid not null,
  kind text not null check (kind in ('protected', 'renamed', 'deleted', 'restored')),
  agent uuid,
  reason text not null default '',
  degree text,
  until_at timestamptz,
  -- For a renaming: what it was called before.
  title text,
  at timestamptz not null,
  entry_seq bigint not null,
  primary key (commons_id, id),
  foreign key (commons_id, page) references knowledge_page (commons_id, id)
);
create index knowledge_act_page on knowledge_act (commons_id, page, entry_seq);

-- Pages somebody keeps an eye on: their own business, no entry in the journal.
create table knowledge_watch (
  commons_id uuid not null references kernel_commons (id),
  agent uuid not null,
  page uuid not null,
  primary key (commons_id, agent, page),
  foreign key (commons_id, page) references knowledge_page (commons_id, id)
);
create index knowledge_watch_page on knowledge_watch (commons_id, page);
