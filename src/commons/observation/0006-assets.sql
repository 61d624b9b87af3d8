-- What it is worth, as somebody appraised it on a day: a figure for the register, no posting in the books.
alter table observation_resource
  add column worth numeric(38, 0) check (worth >= 0),
  add column worth_unit text,
  add column worth_on date,
  add check ((worth is null) = (worth_unit is null) and (worth is null) = (worth_on is null));

-- What whoever handed a resource over asks for, a line each: to be kept to, not to be done, to be reported.
create table observation_condition (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  resource uuid not null,
  -- Who handed it over, in words: a town hall is no member.
  giver text not null,
  kind text not null check (kind in ('keep', 'refrain', 'report')),
  says text not null,
  since date not null,
  -- The last day it holds; null: until it is ended.
  until date,
  -- When somebody looks again whether it is kept; null: never by itself.
  review_on date,
  reviewed_at timestamptz,
  ended_at timestamptz,
  made_at timestamptz not null,
  primary key (commons_id, id),
  foreign key (commons_id, resource) references observation_resource (commons_id, id)
);
create index observation_condition_resource on observation_condition (commons_id, resource, made_at, id);

-- Papers about a resource: an agreement, a certificate, a manual.
create table observation_document (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  resource uuid not null,
  title text not null,
  file text not null,
  filed_at timestamptz not null,
  primary key (commons_id, id),
  foreign key (commons_id, resource) references observation_resource (commons_id, id),
  foreign key (commons_id, file) references kernel_file (commons_id, hash)
);
create index observation_document_resource on observation_document (commons_id, resource, filed_at, id);
create index observation_document_file on observation_document (commons_id, file);
