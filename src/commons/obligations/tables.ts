import type { Generated, Selectable } from 'kysely'

/** Row types of this slice's tables; the meaning of each column is in `0001-obligations.sql`. */
declare module '../../kernel/database.ts' {
  interface Tables {
    obligations_obligation: ObligationTable
    obligations_settlement: SettlementTable
    obligations_instruction: { commons_id: string; text: string; set_at: Date }
  }
}

export const directions = ['in', 'out'] as const
export const states = ['open', 'settled', 'cancelled'] as const
export const ways = ['paid', 'forgiven'] as const

export type Direction = (typeof directions)[number]
export type ObligationState = (typeof states)[number]

export interface ObligationTable {
  commons_id: string
  id: string
  direction: Direction
  agent: string | null
  party: string | null
  purpose: string
  source: string
  source_id: string
  unit: string
  amount: bigint
  settled: Generated<bigint>
  account: string
  /** Days as `2026-03-01`. */
  due_on: string | null
  label: string
  state: ObligationState
  opened_on: string
  seq: bigint | null
  follow_command: string | null
  follow_input: string | null
}

export type ObligationRow = Selectable<ObligationTable>

export interface SettlementTable {
  commons_id: string
  id: string
  obligation: string
  way: (typeof ways)[number]
  amount: bigint
  on_day: string
  place: string
  line: string | null
  seq: bigint | null
  reversed_at: Date | null
  reversed_seq: bigint | null
  reason: string | null
  recorded_at: Date
}

export type SettlementRow = Selectable<SettlementTable>
