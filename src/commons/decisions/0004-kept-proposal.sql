-- What somebody is about to propose and is too long for an address, until they have proposed it; a week at most.
create table decisions_kept_proposal (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  agent uuid not null,
  command text not null,
  input text not null,
  at timestamptz not null,
  primary key (commons_id, id)
);
create index decisions_kept_proposal_at on decisions_kept_proposal (commons_id, at);
