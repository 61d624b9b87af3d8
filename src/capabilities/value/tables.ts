import type { Generated, Selectable } from 'kysely'

/** Row types of this slice's tables; the meaning of each column is in `0001-value.sql`. */
declare module '../../kernel/database.ts' {
  interface Tables {
    value_income: IncomeTable
    value_distribution: DistributionTable
    value_distributed_income: { commons_id: string; distribution: string; income: string; amount: bigint }
    value_turn: TurnTable
    value_part: PartTable
    value_line: LineTable
    value_recipient: RecipientTable
    value_claim: ClaimTable
    value_evaluation: EvaluationTable
    value_points: { commons_id: string; evaluation: string; giver: string; receiver: string; points: number }
    value_need: NeedTable
  }
}

export const ways = ['recorded', 'booked', 'passed_on'] as const

export interface IncomeTable {
  commons_id: string
  id: string
  unit: string
  amount: bigint
  distributed: Generated<bigint>
  /** A day as `2026-03-01`. */
  on_day: string
  text: string
  place: string
  account: string
  project: string | null
  resource: string | null
  quantity: bigint | null
  event: string | null
  way: (typeof ways)[number]
  seq: bigint
  from_commons: string | null
  from_distribution: string | null
  obligation: string | null
  taken_back_seq: bigint | null
  recorded_at: Date
}
export type IncomeRow = Selectable<IncomeTable>

export interface DistributionTable {
  commons_id: string
  id: string
  equation: string
  rule: string
  charter_version: number
  unit: string
  total: bigint
  accounting: string
  from_on: string
  until_on: string
  people: string
  digest: string
  recipients: number
  seq: bigint
  at: Date
  taken_back_seq: bigint | null
  reason: Generated<string>
}
export type DistributionRow = Selectable<DistributionTable>

export interface TurnTable {
  commons_id: string
  distribution: string
  n: number
  bucket: string
  base: bigint
  amount: bigint
  placed: bigint
  people: number
  weight: string
}

export interface PartTable {
  commons_id: string
  distribution: string
  bucket: string
  to_kind: 'agent' | 'fund'
  to_id: string
  weight: string
  proportional: string
  quota: string
  limited: 'above' | 'below' | null
  extra: boolean
  amount: bigint
}

export interface LineTable {
  commons_id: string
  distribution: string
  n: number
  bucket: string
  to_kind: 'agent' | 'fund'
  to_id: string
  rule: number | null
  kind: string | null
  project: string | null
  unit: string | null
  quantity: bigint | null
  count: number | null
  times: string | null
  weight: string
}

export interface RecipientTable {
  commons_id: string
  distribution: string
  to_kind: 'agent' | 'fund'
  to_id: string
  amount: bigint
  obligation: string | null
  passed_to: string | null
}

export interface ClaimTable {
  commons_id: string
  distribution: string
  bucket: string
  event: string
  agent: string
  paid: bigint
}

export interface EvaluationTable {
  commons_id: string
  id: string
  label: string
  points: number
  opened_at: Date
  closes_at: Date
  seq: bigint
  closed_seq: bigint | null
}
export type EvaluationRow = Selectable<EvaluationTable>

export const needStates = ['declared', 'accepted', 'declined', 'ended'] as const

export interface NeedTable {
  commons_id: string
  id: string
  agent: string
  unit: string
  amount: bigint
  text: string
  until_on: string | null
  state: (typeof needStates)[number]
  declared_at: Date
  seq: bigint
  accepted_seq: bigint | null
  ended_seq: bigint | null
}
export type NeedRow = Selectable<NeedTable>
