import type { Generated, Selectable } from 'kysely'

/** Row types of this slice's tables; the meaning of each column is in the migrations. */
declare module '../../kernel/database.ts' {
  interface Tables {
    dues_plan: PlanTable
    dues_rate: { commons_id: string; plan: string; type: string; amount: bigint }
    dues_reduction: ReductionTable
    dues_run: RunTable
    dues_charge: ChargeTable
    dues_fact: FactTable
  }
}

export const periods = ['month', 'quarter', 'year'] as const
export const runStates = ['charging', 'charged', 'undoing', 'undone'] as const

export interface PlanTable {
  commons_id: string
  id: string
  label: string
  period: (typeof periods)[number]
  month: number
  day: number
  due_days: number
  unit: string
  account: string
  from_on: string
  until_on: string | null
  made_at: Date
}

export type PlanRow = Selectable<PlanTable>

export interface ReductionTable {
  commons_id: string
  id: string
  plan: string
  agent: string
  amount: bigint
  from_on: string
  until_on: string | null
  reason: string
}

export interface RunTable {
  commons_id: string
  id: string
  plan: string
  period: string
  late: boolean
  state: (typeof runStates)[number]
  charged_on: string
  due_on: string
  charges: number
  total: bigint
  reason: string | null
  reminded_at: Date | null
}

export type RunRow = Selectable<RunTable>

export interface FactTable {
  commons_id: string
  run: string
  agent: string
  types: string[]
  reduced: bigint | null
}

export interface ChargeTable {
  commons_id: string
  run: string
  agent: string
  plan: string
  period: string
  obligation: string
  amount: bigint
  undone: Generated<boolean>
}
