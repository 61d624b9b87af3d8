-- Money given to one thing, which spending can name as what it is paid from (정해 둔 예산). What is in it is the balance
-- of its account; who decides what is given to it is the matter of the slice that keeps it.
create table books_earmark (
  commons_id uuid not null references kernel_commons (id),
  -- What spending calls it by: `idea-7`.
  code text not null,
  -- What people call it by; goes with the thing it is for.
  name text not null,
  account text not null,
  unit text not null,
  -- Where people read about it, within the commons: `/budgeting/<id>`.
  leads_to text not null,
  is_open boolean not null,
  primary key (commons_id, code)
);
create index books_earmark_open on books_earmark (commons_id, code) where is_open;
