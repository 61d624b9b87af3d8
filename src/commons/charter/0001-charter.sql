-- Every version of a commons' rules, whole. Versions are added and never changed.
create table charter_version (
  commons_id uuid not null references kernel_commons (id),
  version integer not null,
  data text not null,
  hash text not null,
  entry_seq bigint not null,
  at timestamptz not null,
  decision uuid,
  primary key (commons_id, version)
);

-- When the members last went through their rules together.
create table charter_review (
  commons_id uuid not null references kernel_commons (id),
  entry_seq bigint not null,
  version integer not null,
  at timestamptz not null,
  decision uuid,
  primary key (commons_id, entry_seq),
  foreign key (commons_id, version) references charter_version (commons_id, version)
);
create index charter_review_version on charter_review (commons_id, version);
