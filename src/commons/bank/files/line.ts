/** One movement of a bank account as the bank's file states it, whatever the file's format. */
export interface StatementLine {
  /** Where it stands in the file, from 1: what a message about it names. */
  row: number
  /** `2026-03-01`. */
  day: string
  /** `09:30` or `09:30:15`; null where the bank doesn't say. */
  time: string | null
  /** What came in, negative for what went out, in the smallest part of the account's unit. */
  amount: bigint
  /** The balance after it, where the file carries one. */
  balance: bigint | null
  /** Who sent or received it, as the bank writes it. */
  name: string
  /** What the bank and the sender wrote besides. */
  text: string
  branch: string
  /** The bank's own reference, which makes a line the same in every file. */
  ref: string | null
}

/** What keeps a row from being read: the file goes back, nothing is written. */
export const unreadables = [
  'day_bad',
  'amount_bad',
  'amount_missing',
  'both_sides',
  'direction_bad',
  'balance_bad',
  'row_short',
  'other_unit',
  'no_lines',
] as const

/** What makes the file as a whole doubtful: it may be edited, cut off, or out of order. */
export const doubts = [
  'truncated',
  'out_of_order',
  'balance_breaks',
  'total_differs',
  'opening_differs',
  'closing_differs',
  'other_account',
] as const

export type ProblemCode = (typeof unreadables)[number] | (typeof doubts)[number]

export interface Problem {
  /** Null where it concerns the whole file. */
  row: number | null
  code: ProblemCode
  /** Amounts in smallest parts, as decimal strings; never text from the file. */
  expected?: string
  found?: string
}

export const isDoubt = ({ code }: Pick<Problem, 'code'>): boolean =>
  (doubts as readonly string[]).includes(code)

export const formats = ['table', 'camt', 'mt940', 'ofx'] as const
export type Format = (typeof formats)[number]

/** Where each field stands in a table: columns from 0. */
export const fields = [
  'day',
  'time',
  'in',
  'out',
  'amount',
  'direction',
  'balance',
  'name',
  'text',
  'memo',
  'branch',
] as const
export type Field = (typeof fields)[number]

/** What an office once said about the columns of its bank's files. */
export interface Columns {
  at: Partial<Record<Field, number>>
  /** The heading row as it stood there; found again in the next file. Empty where there was none. */
  headings: string[]
  /** The first row of figures, from 1, for files without headings. */
  firstRow: number
}

/** A file as it was read. Lines are oldest first, whichever way the file goes. */
export interface Reading {
  format: Format
  /** The profile whose headings fitted; null for other formats and the office's own columns. */
  profile: string | null
  /** The account number the file names, digits only. */
  account: string | null
  opening: bigint | null
  closing: bigint | null
  lines: StatementLine[]
  problems: Problem[]
  newestFirst: boolean
}

/** No headings were recognised: the office has to say which column is which. */
export interface UnknownTable {
  format: 'unknown'
  rows: string[][]
}

export const mostLines = 200_000
/** More rows than this are the same mistake over and over. */
export const mostProblems = 50
