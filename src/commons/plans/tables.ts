import type { Generated } from 'kysely'
import type { ActionCode } from '../observation/actions.ts'

/** Row types of this slice's tables; the meaning of each column is in `0001-plans.sql`. */
declare module '../../kernel/database.ts' {
  interface Tables {
    plans_recipe: RecipeTable
    plans_recipe_edition: EditionTable
    plans_recipe_step: RecipeStepTable
    plans_recipe_flow: RecipeFlowTable
    plans_plan: PlanTable
    plans_step: StepTable
    plans_agreement: AgreementTable
    plans_flow: FlowTable
    plans_word: WordTable
  }
}

export const stepKinds = ['process', 'exchange'] as const
export type StepKind = (typeof stepKinds)[number]
export const sides = ['input', 'output', 'gives', 'gets'] as const
export type Side = (typeof sides)[number]
export const flowKinds = ['intent', 'commitment', 'claim'] as const
export type FlowKind = (typeof flowKinds)[number]
export const statuses = ['asked', 'agreed', 'declined', 'cancelled'] as const
export type Status = (typeof statuses)[number]
export const planStates = ['open', 'done', 'cancelled'] as const

export interface RecipeTable {
  commons_id: string
  id: string
  edition: number
  retired_at: Date | null
  written_at: Date
}

export interface EditionTable {
  commons_id: string
  recipe: string
  edition: number
  name: string
  note: string
  makes: string
  quantity: bigint
  unit: string
  written_by: string | null
  written_at: Date
  entry_seq: bigint | null
}

export interface RecipeStepTable {
  commons_id: string
  recipe: string
  edition: number
  step: number
  kind: StepKind
  name: string
  note: string
}

export interface RecipeFlowTable {
  commons_id: string
  recipe: string
  edition: number
  step: number
  position: number
  side: Side
  action: ActionCode
  name: string
  amount: bigint
  unit: string
  made_by: string | null
}

export interface PlanTable {
  commons_id: string
  id: string
  name: string
  note: string
  recipe: string | null
  edition: number | null
  quantity: bigint | null
  unit: string | null
  due_on: string | null
  state: (typeof planStates)[number]
  reason: Generated<string>
  made_by: string | null
  made_at: Date
  entry_seq: bigint | null
}

export interface StepTable {
  commons_id: string
  id: string
  plan: string
  position: number
  kind: StepKind
  name: string
  note: string
}

export interface AgreementTable {
  commons_id: string
  id: string
  name: string
  note: string
  one_side: string | null
  other_side: string | null
  status: Status
  reason: Generated<string>
  proposed_by: string | null
  made_at: Date
  entry_seq: bigint | null
}

export interface FlowTable {
  commons_id: string
  id: string
  kind: FlowKind
  action: ActionCode
  name: string
  note: string
  provider: string | null
  receiver: string | null
  given: 'provider' | 'receiver' | null
  amount: bigint
  unit: string
  effort: boolean
  due_on: string | null
  plan: string | null
  step: string | null
  side: Side | null
  agreement: string | null
  takes: string | null
  because: string | null
  status: Status
  reason: Generated<string>
  proposed_by: string | null
  made_at: Date
  position: number
  entry_seq: bigint | null
}

export interface WordTable {
  commons_id: string
  what: 'commitment' | 'agreement' | 'claim'
  about: string
  agent: string
  word: 'asked' | 'agreed' | 'declined'
  at: Date
}
