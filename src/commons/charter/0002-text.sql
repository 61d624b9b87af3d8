-- The written articles, bylaws and regulations beside the rules. Version 0 is a draft the office brought in and has
-- not confirmed; later versions are added and never changed.
create table charter_text (
  commons_id uuid not null references kernel_commons (id),
  layer text not null check (layer in ('articles', 'bylaws', 'regulations')),
  version integer not null check (version >= 0),
  hash text not null,
  entry_seq bigint not null,
  at timestamptz not null,
  decision uuid,
  primary key (commons_id, layer, version)
);

-- One article (조) each, in the order it is read. The key is its number: 3, 3-2; s1 is the first of the addenda.
create table charter_text_clause (
  commons_id uuid not null references kernel_commons (id),
  layer text not null,
  version integer not null,
  n integer not null,
  key text not null,
  chapter text not null,
  label text not null,
  title text not null,
  body text not null,
  primary key (commons_id, layer, version, n),
  unique (commons_id, layer, version, key),
  foreign key (commons_id, layer, version) references charter_text (commons_id, layer, version) on delete cascade
);

-- Which rules of the charter an article speaks of, as the office confirmed it.
create table charter_text_link (
  commons_id uuid not null references kernel_commons (id),
  layer text not null,
  key text not null,
  path text not null,
  primary key (commons_id, layer, key, path)
);
create index charter_text_link_path on charter_text_link (commons_id, path);
