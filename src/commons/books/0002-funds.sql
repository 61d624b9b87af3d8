-- Money set aside for a purpose (목적기금): `equity:funds:<code>` is its place in the books.
create table books_fund (
  commons_id uuid not null references kernel_commons (id),
  code text not null,
  name text not null,
  purpose text not null,
  -- Who may take from it without a decision: `organ:care`, `role:treasurer`, or `decision` for nobody.
  spender text not null,
  opened_on date not null,
  -- The entry that says by which decision.
  seq bigint not null,
  primary key (commons_id, code)
);

-- What the cash book keeps words of, besides: transfers between accounts, and money into and out of funds.
alter table books_note drop constraint books_note_kind_check;
alter table books_note add constraint books_note_kind_check
  check (kind in ('opening', 'money', 'reversal', 'transfer', 'fund'));
