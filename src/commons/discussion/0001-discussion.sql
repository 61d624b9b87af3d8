-- Talk about anything a commons has: a proposal, a page, a machine. One thread for each thing talked about.
create table discussion_thread (
  commons_id uuid not null references kernel_commons (id),
  -- The id of what is talked about, and what that is: `decisions.decision`.
  about uuid not null,
  kind text not null,
  -- Comments that stand, replies among them.
  comments integer not null default 0,
  primary key (commons_id, about)
);

create table discussion_comment (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  about uuid not null,
  -- The comment this answers; answers to answers stand below the same one.
  parent uuid,
  agent uuid not null,
  -- Null once its author took it back or was erased.
  body text,
  at timestamptz not null,
  edited_at timestamptz,
  -- Why it is covered, by whoever looks after the talk. The text stays for those who look after it.
  hidden_because text,
  primary key (commons_id, id),
  foreign key (commons_id, about) references discussion_thread (commons_id, about),
  foreign key (commons_id, parent) references discussion_comment (commons_id, id)
);
create index discussion_comment_about on discussion_comment (commons_id, about, at, id) where parent is null;
create index discussion_comment_parent on discussion_comment (commons_id, parent, at);
create index discussion_comment_thread on discussion_comment (commons_id, about);
create index discussion_comment_agent on discussion_comment (commons_id, agent);

create table discussion_reaction (
  commons_id uuid not null references kernel_commons (id),
  comment uuid not null,
  agent uuid not null,
  reaction text not null check (reaction in ('agree', 'thanks', 'unsure')),
  primary key (commons_id, comment, agent),
  foreign key (commons_id, comment) references discussion_comment (commons_id, id)
);

-- 토론 정리: what the talk came to so far. Every edition stays.
create table discussion_summary (
  commons_id uuid not null references kernel_commons (id),
  about uuid not null,
  edition integer not null,
  agent uuid not null,
  body text,
  at timestamptz not null,
  primary key (commons_id, about, edition),
  foreign key (commons_id, about) references discussion_thread (commons_id, about)
);
create index discussion_summary_agent on discussion_summary (commons_id, agent);

-- 필독: everybody is asked to have read this, until a day.
create table discussion_reading (
  commons_id uuid not null references kernel_commons (id),
  about uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  until_day date not null,
  primary key (commons_id, about),
  foreign key (commons_id, about) references discussion_thread (commons_id, about)
);
create index discussion_reading_until on discussion_reading (commons_id, until_day);

create table discussion_receipt (
  commons_id uuid not null references kernel_commons (id),
  about uuid not null,
  agent uuid not null,
  at timestamptz not null,
  primary key (commons_id, about, agent),
  foreign key (commons_id, about) references discussion_reading (commons_id, about)
);
create index discussion_receipt_agent on discussion_receipt (commons_id, agent);
