create table tally_note (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  words text not null,
  primary key (commons_id, id)
);
