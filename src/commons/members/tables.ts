import type { Generated } from 'kysely'

/** Row types of this slice's tables; the meaning of each column is in `0001-members.sql`. */
declare module '../../kernel/database.ts' {
  interface Tables {
    members_person: PersonTable
    members_person_session: SessionTable
    members_person_account: AccountTable
    members_person_verification: VerificationTable
    members_agent: AgentTable
    members_agent_type: { commons_id: string; agent_id: string; type: string }
    members_term: TermTable
    members_invitation: InvitationTable
    members_token: TokenTable
    members_roll_mapping: { commons_id: string; heading: string; field: string }
    members_roll_draft: DraftTable
    members_helper: HelperTable
  }
}

export type AgentState = 'applicant' | 'declined' | 'member' | 'paused' | 'left' | 'erased'

export interface AgentTable {
  commons_id: string
  id: string
  person_id: string | null
  name: string | null
  number: string | null
  email: string | null
  phone: string | null
  address: string | null
  note: string | null
  state: AgentState
  /** Days as `2026-03-01`. */
  applied_on: string | null
  joined_on: string | null
  left_on: string | null
  reason: string | null
  erase_on: string | null
  sort_name: string
  search: string
  initials: string
  created_at: Date
}

export interface TermTable {
  commons_id: string
  id: string
  agent_id: string
  kind: 'organ' | 'role'
  code: string
  title: string
  from_at: Date
  until_at: Date | null
  /** The decision that gave it, where one did. */
  decision: string | null
}

export interface InvitationTable {
  commons_id: string
  id: string
  hash: string
  sheet: string | null
  agent_id: string | null
  types: string[]
  uses_left: number
  expires_at: Date
  created_by: string | null
  created_at: Date
  revoked_at: Date | null
}

export interface TokenTable {
  commons_id: string
  id: string
  agent_id: string
  person_id: string
  name: string
  hash: string
  everywhere: boolean
  expires_at: Date
  created_at: Date
  last_used_at: Date | null
  revoked_at: Date | null
}

export interface HelperTable {
  commons_id: string
  id: string
  agent_id: string
  helper_id: string
  votes: boolean
  from_at: Date
  ended_at: Date | null
}

export interface DraftTable {
  commons_id: string
  id: string
  agent_id: string
  file_name: string
  rows: string
  agents: Generated<string>
  at: Date
}

export interface PersonTable {
  id: string
  name: string
  email: string
  email_verified: boolean
  image: Generated<string | null>
  created_at: Date
  updated_at: Date
}

export interface SessionTable {
  id: string
  person_id: string
  token: string
  expires_at: Date
  ip_address: Generated<string | null>
  user_agent: Generated<string | null>
  created_at: Date
  updated_at: Date
}

export interface AccountTable {
  id: string
  person_id: string
  account_id: string
  provider_id: string
  access_token: Generated<string | null>
  refresh_token: Generated<string | null>
  id_token: Generated<string | null>
  access_token_expires_at: Generated<Date | null>
  refresh_token_expires_at: Generated<Date | null>
  scope: Generated<string | null>
  password: Generated<string | null>
  created_at: Date
  updated_at: Date
}

export interface VerificationTable {
  id: string
  identifier: string
  value: string
  expires_at: Date
  created_at: Date
  updated_at: Date
}
