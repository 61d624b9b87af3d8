/** Row types of this slice's tables; the meaning of each column is in `0001-books.sql`. */
declare module '../../kernel/database.ts' {
  interface Tables {
    books_note: NoteTable
    books_line: LineTable
    books_fund: FundTable
    books_earmark: EarmarkTable
  }
}

export type NoteKind = 'opening' | 'money' | 'reversal' | 'transfer' | 'fund'

export interface NoteTable {
  commons_id: string
  id: string
  seq: bigint
  kind: NoteKind
  /** `2026-03-01`. */
  on_day: string
  text: string
  reverses: string | null
  recorded_at: Date
}

export interface FundTable {
  commons_id: string
  code: string
  name: string
  purpose: string
  /** `organ:care`, `role:treasurer`, or `decision`: only by one. */
  spender: string
  /** `2026-03-01`. */
  opened_on: string
  seq: bigint
}

export interface LineTable {
  commons_id: string
  note: string
  n: number
  from_account: string
  to_account: string
  unit: string
  amount: bigint
}

export interface EarmarkTable {
  commons_id: string
  code: string
  name: string
  account: string
  unit: string
  leads_to: string
  is_open: boolean
}
