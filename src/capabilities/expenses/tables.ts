import type { Generated, Selectable } from 'kysely'

/** Row types of this slice's tables; the meaning of each column is in `0001-expenses.sql`. */
declare module '../../kernel/database.ts' {
  interface Tables {
    expenses_expense: ExpenseTable
    expenses_photo: PhotoTable
    expenses_step: StepTable
  }
}

export const expenseStates = ['asked', 'approved', 'returned', 'declined', 'withdrawn', 'paid'] as const
export type ExpenseState = (typeof expenseStates)[number]

/** 세금계산서, 현금영수증, 카드전표, 간이영수증, 없음. */
export const evidences = ['tax_invoice', 'cash_receipt', 'card', 'simple', 'none'] as const
export type Evidence = (typeof evidences)[number]

export const steps = [
  'asked',
  'changed',
  'approved',
  'returned',
  'declined',
  'withdrawn',
  'paid',
  'reopened',
  'evidence',
  'account',
] as const
export type Step = (typeof steps)[number]

export interface ExpenseTable {
  commons_id: string
  id: string
  number: number
  asker: string
  what: string
  details: Generated<string>
  amount: bigint
  unit: string
  account: string
  budget_line: string | null
  /** Days as `2026-03-01`. */
  spent_on: string
  due_on: string | null
  is_refund: boolean
  payee: string | null
  payee_name: string | null
  payee_bank: string | null
  payee_number: string | null
  evidence: Evidence
  evidence_number: string | null
  evidence_on: string | null
  vat: bigint | null
  withholding: string | null
  national_tax: Generated<bigint>
  local_tax: Generated<bigint>
  state: ExpenseState
  round: number
  obligation: string | null
  asked_at: Date
  asked_seq: bigint
  approved_seq: bigint | null
  paid_on: string | null
  paid_seq: bigint | null
  declared_month: string | null
}

export type ExpenseRow = Selectable<ExpenseTable>

export interface PhotoTable {
  commons_id: string
  id: string
  hash: string
  keeper: string
  expense: string | null
  kept_at: Date
}

export interface StepTable {
  commons_id: string
  id: string
  expense: string
  round: number
  step: Step
  agent: string | null
  decision: string | null
  reason: string
  at: Date
  seq: bigint
}

export type StepRow = Selectable<StepTable>
