import type { Selectable } from 'kysely'

/** Row types of this slice's tables; the meaning of each column is in `0001-sanctions.sql`. */
declare module '../../kernel/database.ts' {
  interface Tables {
    sanctions_case: CaseTable
    sanctions_statement: StatementTable
    sanctions_witness: WitnessTable
    sanctions_panelist: { commons_id: string; case_id: string; agent: string }
  }
}

export const kinds = ['breach', 'conflict'] as const
export const caseStates = ['reported', 'confirmed', 'appealed', 'dismissed', 'settled'] as const
export const steps = ['notice', 'fine', 'loss_of_turn', 'pause', 'exclusion'] as const
export const statementKinds = ['report', 'answer', 'ruling', 'appeal', 'settlement'] as const

export type CaseState = (typeof caseStates)[number]
export type Step = (typeof steps)[number]
export type StatementKind = (typeof statementKinds)[number]

export interface CaseTable {
  commons_id: string
  id: string
  number: number
  kind: (typeof kinds)[number]
  duty: string | null
  against: string
  reporter: string
  day: string
  opened_at: Date
  opened_seq: bigint
  state: CaseState
  step: Step | null
  nth: number | null
  confirmed_at: Date | null
  amount: bigint | null
  unit: string | null
  until_at: Date | null
  appeal_until: Date | null
  settled_at: Date | null
  hearing_at: Date | null
  hearing_place: string | null
  seed: string
  occasion: string | null
  resource: string | null
}

export type CaseRow = Selectable<CaseTable>

export interface StatementTable {
  commons_id: string
  id: string
  case_id: string
  agent: string
  kind: StatementKind
  body: string | null
  at: Date
}

export const stands = ['next', 'monitor', 'member'] as const

export interface WitnessTable {
  commons_id: string
  case_id: string
  agent: string
  stands: (typeof stands)[number]
  /** A code of `kernel/occasions.ts`. */
  seen: string
  photo: string | null
  at: Date
  seq: bigint
}
