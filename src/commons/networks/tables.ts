import type { Generated } from 'kysely'

/** Row types of this slice's tables; the meaning of each column is in `0001-networks.sql`. */
declare module '../../kernel/database.ts' {
  interface Tables {
    networks_invitation: { commons_id: string; member_commons: string; types: string[]; at: Date }
    networks_membership: MembershipTable
    networks_delegate: DelegateTable
    networks_joined: JoinedTable
    networks_matter: MatterTable
    networks_sent_delegate: { commons_id: string; network: string; agent: string }
  }
}

export interface MembershipTable {
  commons_id: string
  agent: string
  member_commons: string
  slug: string
  since: Date
  until: Date | null
}

export interface DelegateTable {
  commons_id: string
  member_agent: string
  sent: string
  agent: string
  term: string
  since: Date
  until: Date | null
}

export const joinedStates = ['invited', 'asked', 'member', 'left'] as const

export interface JoinedTable {
  commons_id: string
  network: string
  slug: string
  name: string
  state: (typeof joinedStates)[number]
  delegates: Generated<number>
  at: Date
}

export interface MatterTable {
  commons_id: string
  network: string
  decision: string
  title: string
  method: string
  answers: string[] | null
  reasoned: string[]
  closes_at: Date
  state: 'open' | 'closed'
  ballot: string | null
}
