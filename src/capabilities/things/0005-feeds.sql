-- 구독하는 달력. The address under which a calendar program reads somebody's bookings without signing in.
create table things_feed (
  commons_id uuid not null references kernel_commons (id),
  agent uuid not null,
  -- 128 random bits; another one makes the old address useless.
  code text not null,
  made_at timestamptz not null,
  primary key (commons_id, agent),
  unique (commons_id, code)
);
