-- 이름표. A printed label on a thing: whoever stands before it opens its page and takes it with one press. Only the latest works.
create table things_label (
  commons_id uuid not null references kernel_commons (id),
  resource uuid not null,
  -- 128 random bits, so that nobody guesses one.
  code text not null,
  edition integer not null check (edition >= 1),
  printed_at timestamptz not null,
  primary key (commons_id, resource),
  unique (commons_id, code),
  foreign key (commons_id, resource) references things_thing (commons_id, resource)
);
