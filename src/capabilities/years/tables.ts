/** Row types of this slice's tables; the meaning of each column is in the `.sql` files. */
declare module '../../kernel/database.ts' {
  interface Tables {
    years_plan: PlanTable
    years_line: LineTable
    years_close: CloseTable
    years_dividend: DividendTable
    years_use: UseTable
  }
}

export interface PlanTable {
  commons_id: string
  year: number
  version: number
  text: string
  /** Days as `2026-03-01`. */
  set_on: string
}

export interface LineTable {
  commons_id: string
  year: number
  version: number
  account: string
  amount: bigint
}

export const opinions = ['fair', 'qualified', 'adverse'] as const
export type Opinion = (typeof opinions)[number]

export interface CloseTable {
  commons_id: string
  year: number
  from_day: string
  until_day: string
  closed_on: string
  unit: string
  result: bigint
  statements: string
  opinion: Opinion | null
  opinion_text: string | null
  auditor: string | null
  audited_on: string | null
  appropriation: string | null
  appropriated_on: string | null
}

export interface DividendTable {
  commons_id: string
  year: number
  agent: string
  used: bigint
  paid_in: bigint
  patronage: bigint
  capital: bigint
}

export interface UseTable {
  commons_id: string
  year: number
  agent: string
  used: bigint
  seq: bigint
}
