/** Row types of this slice's tables; the meaning of each column is in `0001-founding.sql`. */
declare module '../../kernel/database.ts' {
  interface Tables {
    founding_plan: PlanTable
    founding_consent: ConsentTable
    founding_step: StepTable
  }
}

export const roles = ['promoter', 'founder'] as const
export type Role = (typeof roles)[number]

export interface PlanTable {
  commons_id: string
  name: string
  aim: string
  business: string
  seat: string
}

export interface ConsentTable {
  commons_id: string
  agent: string
  role: Role
  /** `2026-03-01`. */
  on_day: string
}

export interface StepTable {
  commons_id: string
  step: RecordedStep
  on_day: string
  reference: string
  agreed: number | null
  present: number | null
  in_favour: number | null
}

/** In the order in which they are taken; each needs the one before. */
export const recordedSteps = [
  'articles',
  'called',
  'held',
  'filed',
  'accepted',
  'paid',
  'registered',
] as const
export type RecordedStep = (typeof recordedSteps)[number]
