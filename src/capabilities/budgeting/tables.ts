import type { Generated, Selectable } from 'kysely'

/** Row types of this slice's tables; the meaning of each column is in `0001-budgeting.sql`. */
declare module '../../kernel/database.ts' {
  interface Tables {
    budgeting_round: RoundTable
    budgeting_allowance: AllowanceTable
    budgeting_idea: IdeaTable
    budgeting_line: LineTable
    budgeting_creator: { commons_id: string; idea: string; agent: string }
    budgeting_picture: { commons_id: string; idea: string; n: number; hash: string }
    budgeting_edition: EditionTable
    budgeting_look: LookTable
    budgeting_gift: GiftTable
  }
}

export const ideaStates = [
  'draft',
  'published',
  'ready',
  'funding',
  'funded',
  'not_reached',
  'completed',
  'cancelled',
] as const
export type IdeaState = (typeof ideaStates)[number]

export const verdicts = ['ok', 'changes'] as const
export type Verdict = (typeof verdicts)[number]

export interface RoundTable {
  commons_id: string
  id: string
  number: number
  name: string
  text: string
  fund: string
  unit: string
  pool: bigint
  rest: bigint
  each_most: bigint | null
  share: bigint | null
  givers: string[]
  proposers: string[]
  ideas_close: Date
  opens: Date
  closes: Date
  state: 'ideas' | 'giving' | 'closing' | 'closed'
  ideas: Generated<number>
  made_at: Date
  seq: bigint
  closed_seq: bigint | null
}
export type RoundRow = Selectable<RoundTable>

export interface AllowanceTable {
  commons_id: string
  round: string
  agent: string
  granted: bigint
  left_over: bigint
  returned: Generated<bigint>
  seq: bigint
}
export type AllowanceRow = Selectable<AllowanceTable>

export interface IdeaTable {
  commons_id: string
  id: string
  number: number
  round: string
  edition: number
  title: string
  text: string
  state: IdeaState
  least: bigint
  most: bigint
  given: Generated<bigint>
  funded: Generated<bigint>
  reached: Generated<bigint | null>
  unspent: Generated<bigint>
  stage: Generated<number>
  funded_edition: number | null
  made_by: string
  made_at: Date
  seq: bigint
  state_seq: bigint
  report: Generated<string>
}
export type IdeaRow = Selectable<IdeaTable>

export interface LineTable {
  commons_id: string
  idea: string
  n: number
  label: string
  least: bigint
  most: bigint
}

export interface EditionTable {
  commons_id: string
  idea: string
  edition: number
  title: string
  text: string
  lines: string
  agent: string | null
  reason: Generated<string>
  at: Date
  seq: bigint
}

export interface LookTable {
  commons_id: string
  idea: string
  edition: number
  agent: string
  verdict: Verdict
  reason: string
  at: Date
  seq: bigint
}

export interface GiftTable {
  commons_id: string
  id: string
  idea: string
  round: string
  agent: string
  amount: bigint
  stage: number
  at: Date
  seq: bigint
  returned_seq: bigint | null
}
export type GiftRow = Selectable<GiftTable>
