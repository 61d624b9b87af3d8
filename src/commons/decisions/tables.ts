import type { Generated, Selectable } from 'kysely'
import type { Choice } from './methods/method.ts'

/** Row types of this slice's tables; the meaning of each column is in `0001-decisions.sql`. */
declare module '../../kernel/database.ts' {
  interface Tables {
    decisions_decision: DecisionTable
    decisions_elector: ElectorTable
    decisions_ballot: BallotTable
  }
}

export const states = ['open', 'passed', 'failed', 'withdrawn', 'executed', 'blocked'] as const
/** `passed` lasts only while the command is being carried out; then `executed` or `blocked`. */
export type DecisionState = (typeof states)[number]

export interface DecisionTable {
  commons_id: string
  id: string
  number: number
  title: string
  reason: string
  command: string
  input: string
  input_salt: string
  input_hash: string
  procedure: string
  rules: string
  charter_version: number
  proposer: string
  opened_at: Date
  closes_at: Date
  closed_at: Date | null
  state: Generated<DecisionState>
  blocked_code: string | null
  blocked_values: string | null
  result: string | null
  electors: number
  yes: Generated<number>
  no: Generated<number>
  abstain: Generated<number>
  opened_seq: bigint
  closed_seq: bigint | null
  executed_seq: bigint | null
}

export type DecisionRow = Selectable<DecisionTable>

export interface ElectorTable {
  commons_id: string
  decision: string
  agent: string
}

export interface BallotTable {
  commons_id: string
  decision: string
  agent: string
  choice: Choice
  reason: Generated<string>
  at: Date
}
