import type { Generated, Selectable } from 'kysely'

/** Row types of this slice's tables; the meaning of each column is in `0001-shares.sql`. */
declare module '../../kernel/database.ts' {
  interface Tables {
    shares_holding: { commons_id: string; agent: string; shares: bigint; since: string }
    shares_movement: MovementTable
    shares_claim: ClaimTable
    shares_certificate: CertificateTable
    shares_reading: ReadingTable
  }
}

export const movementKinds = [
  'opening',
  'subscribed',
  'further',
  'taken_back',
  'transfer',
  'inheritance',
  'refunded',
  'lapsed',
] as const
export const claimStates = ['open', 'decided', 'lapsed'] as const
export const readerKinds = ['member', 'creditor'] as const

export interface MovementTable {
  commons_id: string
  id: string
  agent: string
  kind: (typeof movementKinds)[number]
  shares: bigint
  value: bigint
  on_day: string
  other: string | null
  seq: bigint | null
}

export type MovementRow = Selectable<MovementTable>

export interface ClaimTable {
  commons_id: string
  id: string
  agent: string
  shares: bigint
  paid: bigint
  left_on: string
  payable_from: string
  lapses_on: string | null
  asked_on: string | null
  state: (typeof claimStates)[number]
  net_assets: bigint | null
  paid_in: bigint | null
  amount: bigint | null
  withheld: Generated<bigint>
  seq: bigint | null
}

export type ClaimRow = Selectable<ClaimTable>

export interface CertificateTable {
  commons_id: string
  id: string
  number: number
  agent: string
  shares: bigint
  amount: bigint
  issued_on: string
}

export interface ReadingTable {
  commons_id: string
  id: string
  agent: string
  kind: (typeof readerKinds)[number]
  party: string | null
  reason: string
  read_at: Date
}
