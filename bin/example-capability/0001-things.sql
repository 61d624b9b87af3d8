create table example_thing (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  name text not null,
  added_at timestamptz not null,
  primary key (commons_id, id)
);
