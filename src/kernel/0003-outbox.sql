-- Commands a commons sends to another one: written with what brought them about, delivered afterwards through the
-- door of the other, at least once under one key.
create table kernel_outbox (
  -- Who sends.
  commons_id uuid not null references kernel_commons (id),
  key text not null,
  to_commons uuid not null,
  -- In which order messages were posted; they are delivered in it.
  posted bigint not null generated always as identity,
  command text not null,
  input text not null,
  at timestamptz not null,
  tries integer not null default 0,
  again_at timestamptz not null,
  -- Why the other commons refused it; such a message stays, without its input, and is not sent again.
  refused text,
  primary key (commons_id, key)
);
create index kernel_outbox_waiting on kernel_outbox (again_at) where refused is null;
create index kernel_outbox_order on kernel_outbox (commons_id, to_commons, posted);
