-- A person signs in once for the whole installation, so these four tables know no commons. They are better-auth's;
-- nothing of them is ever exported with a commons.
create table members_person (
  id text primary key,
  name text not null,
  -- Somebody without e-mail has an address under `.invalid` here, which no mail ever reaches.
  email text not null unique,
  email_verified boolean not null,
  image text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create table members_person_session (
  id text primary key,
  person_id text not null references members_person (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index members_person_session_person on members_person_session (person_id);
create table members_person_account (
  id text primary key,
  person_id text not null references members_person (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index members_person_account_person on members_person_account (person_id);
create table members_person_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index members_person_verification_identifier on members_person_verification (identifier);
create index members_person_verification_expires on members_person_verification (expires_at);

-- Everybody this commons knows by name: those who applied, are members, paused, left. Personal columns can be
-- erased; the id stays, and the journal names nothing else.
create table members_agent (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  -- Who signs in as this agent; empty until somebody claims the place. No foreign key: accounts belong to the
  -- installation, and a commons must be able to leave without them.
  person_id text,
  name text,
  number text,
  email text,
  phone text,
  address text,
  -- What the office notes; only it reads this.
  note text,
  state text not null check (state in ('applicant', 'declined', 'member', 'paused', 'left', 'erased')),
  applied_on date,
  joined_on date,
  left_on date,
  -- Why an application was declined or somebody expelled: shown to them and to the office.
  reason text,
  -- The day from which what the law kept may go.
  erase_on date,
  -- Derived from the name: how lists are ordered (code points order Hangul as 가나다), and what a search looks in.
  sort_name text collate "C" not null,
  search text collate "C" not null,
  initials text collate "C" not null,
  created_at timestamptz not null,
  primary key (commons_id, id),
  unique (commons_id, person_id),
  unique (commons_id, number)
);
create index members_agent_roll on members_agent (commons_id, sort_name, id);
create index members_agent_state on members_agent (commons_id, state);
create index members_agent_person on members_agent (person_id) where person_id is not null;

create table members_agent_type (
  commons_id uuid not null references kernel_commons (id),
  agent_id uuid not null,
  -- A member type of the charter.
  type text not null,
  primary key (commons_id, agent_id, type),
  foreign key (commons_id, agent_id) references members_agent (commons_id, id)
);
create index members_agent_type_type on members_agent_type (commons_id, type, agent_id);

-- Who holds an organ or role of the charter from when until when. Terms that ended stay: they are the list of officers.
create table members_term (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  agent_id uuid not null,
  kind text not null check (kind in ('organ', 'role')),
  code text not null,
  -- What the charter called it when the term began, in the commons' language.
  title text not null,
  from_at timestamptz not null,
  -- The moment it is over; empty for a term without end.
  until_at timestamptz,
  primary key (commons_id, id),
  foreign key (commons_id, agent_id) references members_agent (commons_id, id)
);
create index members_term_agent on members_term (commons_id, agent_id);
create index members_term_office on members_term (commons_id, kind, code, from_at);

-- A link handed on by any messenger. With an agent it is that agent's own (claim your place), without one anybody's.
create table members_invitation (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  -- SHA-256 of the token; the token itself is kept nowhere.
  hash text not null,
  -- SHA-256 of the secret a sheet of links was made from.
  sheet text,
  agent_id uuid,
  types text[] not null,
  uses_left integer not null check (uses_left >= 0),
  expires_at timestamptz not null,
  created_by uuid,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (commons_id, id),
  unique (commons_id, hash),
  foreign key (commons_id, agent_id) references members_agent (commons_id, id)
);
create index members_invitation_agent on members_invitation (commons_id, agent_id);
create index members_invitation_sheet on members_invitation (commons_id, sheet) where sheet is not null;

-- Keys for programs that act as a person, in this commons or in all of theirs.
create table members_token (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  agent_id uuid not null,
  person_id text not null,
  name text not null,
  hash text not null,
  everywhere boolean not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (commons_id, id),
  unique (commons_id, hash),
  foreign key (commons_id, agent_id) references members_agent (commons_id, id)
);
create index members_token_agent on members_token (commons_id, agent_id);
create index members_token_hash on members_token (hash);

-- How the office said the columns of its file are to be read, by heading.
create table members_roll_mapping (
  commons_id uuid not null references kernel_commons (id),
  heading text not null,
  field text not null,
  primary key (commons_id, heading)
);

-- A roll somebody uploaded and has not brought in yet. It goes when it is brought in, or after a day.
create table members_roll_draft (
  commons_id uuid not null references kernel_commons (id),
  id uuid not null,
  agent_id uuid not null,
  file_name text not null,
  rows text not null,
  at timestamptz not null,
  primary key (commons_id, id),
  foreign key (commons_id, agent_id) references members_agent (commons_id, id)
);
create index members_roll_draft_agent on members_roll_draft (commons_id, agent_id);
