-- Days up to which the books of a commons are closed: nothing that posts takes effect on them any more.
create table kernel_closed (
  commons_id uuid primary key references kernel_commons (id),
  until date not null
);
