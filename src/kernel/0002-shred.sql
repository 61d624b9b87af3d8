-- Tables to be rewritten because rows were deleted from them that must not survive in the database's files either.
-- Written with the deletion, so that a crash forgets none; `asked` is new each time, so that a wish that comes while
-- the table is being rewritten is not lost.
create table kernel_shred (
  commons_id uuid not null references kernel_commons (id),
  name text not null,
  asked uuid not null,
  primary key (commons_id, name)
);
