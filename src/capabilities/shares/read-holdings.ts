import {
  guessColumns,
  headingKey,
  isRollHeading,
  type RollMapping,
} from '../../commons/members/roll-columns.ts'
import { parseDate, parseMonth } from '../../kernel/spreadsheet/dates.ts'
import { findHeader, isEmptyRow, isTotalRow } from '../../kernel/spreadsheet/header.ts'
import { parseAmount } from '../../kernel/spreadsheet/numbers.ts'
import { foldText } from '../../kernel/spreadsheet/text.ts'

/** One row of the office's own list, as far as shares go. */
export interface HoldingRow {
  /** As the spreadsheet program counts, from 1. */
  row: number
  name: string
  number: string
  phone: string
  shares: bigint
  paid: bigint
  on: string | null
}

export const holdingProblems = [
  'not_a_number',
  'nothing_held',
  'not_divisible',
  'paid_too_much',
  'paid_less',
  'no_name',
  'unknown_member',
  'several_members',
  'held_already',
  'held_differs',
  'row_repeated',
  'month_only',
] as const
export type HoldingProblem = {
  row: number
  name: string
  code: (typeof holdingProblems)[number]
  value?: string
  /** Those who bear the name, where several do. */
  candidates?: string[]
}

/** What is worth a look and keeps no row out. */
const remarks: readonly HoldingProblem['code'][] = ['paid_less', 'held_already', 'month_only']
export const keepsOut = ({ code }: Pick<HoldingProblem, 'code'>): boolean => !remarks.includes(code)

export interface HoldingReading {
  rows: HoldingRow[]
  problems: HoldingProblem[]
  /** What the rows add up to, every row that could be read. */
  sums: { shares: bigint; paid: bigint }
  /** What the file's own last total row says; undefined where it has none. */
  stated: { row: number; shares?: bigint; paid?: bigint } | undefined
  hasColumns: boolean
  columns: RollMapping
  /** Money of one share as most rows have it, where that is not what our rules say. */
  otherValue: bigint | undefined
}

/** Reads who holds what out of an uploaded table. Pure: members are looked up by the caller. */
export function readHoldings(
  rows: string[][],
  { remembered, value }: { remembered: Record<string, string>; value: bigint },
): HoldingReading {
  const header = findHeader(rows, isRollHeading) ?? { headings: rows[0] ?? [], firstDataRow: 1 }
  const { columns, subscribed } = guessColumns(header.headings, remembered)
  const reading: HoldingReading = {
    ...{ rows: [], problems: [], sums: { shares: 0n, paid: 0n }, stated: undefined },
    hasColumns: columns.shares !== undefined || columns.shareAmount !== undefined,
    ...{ columns, otherValue: undefined },
  }
  if (!reading.hasColumns) return reading
  const values = new Map<bigint, number>()
  const heads = new Set(header.headings.filter(Boolean).map(headingKey))
  for (let i = header.firstDataRow; i < rows.length; i++) {
    const cells = rows[i]!
    const isHeadAgain = cells.filter((one) => one !== '' && heads.has(headingKey(one))).length > 1
    if (isEmptyRow(cells) || isHeadAgain) continue
    if (isTotalRow(cells)) readTotal(reading, i + 1, cells, columns)
    else readRow(reading, i + 1, cells, { columns, subscribed, value, values })
  }
  const [often] = [...values].sort(([, one], [, other]) => other - one)
  if (often && often[0] !== value) reading.otherValue = often[0]
  return reading
}

const cellOf = (cells: string[], column: number | undefined) =>
  column === undefined ? '' : (cells[column] ?? '').trim()

function readTotal(reading: HoldingReading, row: number, cells: string[], columns: RollMapping): void {
  const figure = (column: number | undefined) => {
    const text = cellOf(cells, column)
    const read = text === '' ? undefined : parseAmount(text)
    return typeof read === 'bigint' ? read : undefined
  }
  const [shares, paid] = [figure(columns.shares), figure(columns.shareAmount)]
  if (shares === undefined && paid === undefined) return
  reading.stated = { row, ...(shares !== undefined && { shares }), ...(paid !== undefined && { paid }) }
}

type Options = {
  columns: RollMapping
  subscribed: number | undefined
  value: bigint
  values: Map<bigint, number>
}

function readRow(reading: HoldingReading, row: number, cells: string[], options: Options): void {
  const { columns, subscribed, value, values } = options
  const name = foldText(cellOf(cells, columns.name))
  const report = (code: HoldingProblem['code'], text?: string) =>
    reading.problems.push({ row, name, code, ...(text && { value: text.slice(0, 80) }) })
  const [sharesText, paidText] = [cellOf(cells, columns.shares), cellOf(cells, columns.shareAmount)]
  // A remark under the table has neither name nor figure.
  if (name === '' && sharesText === '' && paidText === '') return
  if (name === '' && [sharesText, paidText].every((one) => typeof parseAmount(one) !== 'bigint')) return
  if (name === '') return void report('no_name')
  const read = (text: string) => (text === '' || /^[-–—]$/.test(text) ? undefined : parseAmount(text))
  const [shares, paid] = [read(sharesText), read(paidText)]
  if (typeof shares === 'string' || (typeof shares === 'bigint' && shares < 0n))
    return void report('not_a_number', sharesText)
  if (typeof paid === 'string' || (typeof paid === 'bigint' && paid < 0n))
    return void report('not_a_number', paidText)
  if (shares && paid && paid % shares === 0n) values.set(paid / shares, (values.get(paid / shares) ?? 0) + 1)
  // Without a column of shares, what was subscribed says how many; without that, what was paid.
  const worthOf = read(cellOf(cells, subscribed))
  const money = typeof worthOf === 'bigint' ? worthOf : paid
  const held = shares ?? (money === undefined ? 0n : money / value)
  if (held === 0n && (paid ?? 0n) === 0n) return void report('nothing_held')
  reading.sums.shares += held
  reading.sums.paid += paid ?? held * value
  if (shares === undefined && (money ?? 0n) % value !== 0n) return void report('not_divisible', paidText)
  const worth = held * value
  if (paid !== undefined && paid > worth) return void report('paid_too_much', paidText)
  if (paid !== undefined && paid < worth) report('paid_less', paidText)
  const day = cellOf(cells, columns.joinedOn)
  const exact = parseDate(day)
  const on = exact ?? parseMonth(day) ?? null
  if (on !== null && exact === undefined) report('month_only', day)
  reading.rows.push({
    ...{ row, name, shares: held, paid: paid ?? worth },
    number: foldText(cellOf(cells, columns.memberNumber)),
    phone: cellOf(cells, columns.phone).replace(/\D/g, ''),
    on,
  })
}
