import type { Generated, Selectable } from 'kysely'

/** Row types of lending; the meaning of each column is in `0002-lending.sql`. */
declare module '../../kernel/database.ts' {
  interface Tables {
    things_loan: LoanTable
    things_loan_photo: { commons_id: string; loan: string; side: Side; place: number; hash: string }
    things_kit: KitTable
    things_kit_part: { commons_id: string; kit: string; resource: string; quantity: number }
  }
}

export type Side = 'out' | 'back'
export const conditions = ['good', 'worn', 'broken'] as const
export type Condition = (typeof conditions)[number]
export const conditionsOut = ['good', 'worn'] as const

export interface LoanTable {
  commons_id: string
  id: string
  resource: string
  unit: number
  agent: string
  booking: string
  first: string
  renewal: number
  kit: string | null
  together: string | null
  out_at: Date
  due_at: Date
  state: 'out' | 'returned' | 'renewed'
  back_at: Generated<Date | null>
  condition_out: (typeof conditionsOut)[number]
  condition_back: Generated<Condition | null>
  ticket: Generated<string | null>
  deposit: bigint | null
  deposit_unit: string | null
  deposit_state: 'held' | 'settled' | null
  kept: Generated<bigint>
  told: Generated<number>
  seq: bigint
}
export type LoanRow = Selectable<LoanTable>

export interface KitTable {
  commons_id: string
  id: string
  name: string
  made_at: Date
  ended_at: Date | null
  seq: bigint
}
