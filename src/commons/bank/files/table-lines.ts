import { isEmptyRow, isTotalRow } from '../../../kernel/spreadsheet/header.ts'
import { dayAndTime, figure, timeOf } from './figures.ts'
import type { Field, Problem, ProblemCode, StatementLine } from './line.ts'
import type { Placed } from './table-columns.ts'

export interface TableLines {
  /** In the order of the file. */
  lines: StatementLine[]
  problems: Problem[]
}

/** Reads every row below the headings; a sum at the end is held against what was read. */
export function tableLines(rows: string[][], placed: Placed, scale: number): TableLines {
  const lines: StatementLine[] = []
  const problems: Problem[] = []
  const width = Math.max(...Object.values(placed.at).map((one) => one ?? 0)) + 1
  for (let i = placed.firstRow; i < rows.length; i++) {
    const row = rows[i]!
    if (isEmptyRow(row)) continue
    if (isTotal(row, placed)) {
      problems.push(...totalProblems(row, i + 1, { placed, scale, lines }))
      continue
    }
    if (isRemark(row, placed)) continue
    const read = readRow(row, i + 1, { at: placed.at, scale, width })
    if (typeof read === 'string') problems.push({ row: i + 1, code: read })
    else if (read) lines.push(read)
  }
  return { lines, problems }
}

const isTotal = (row: string[], { at }: Placed) => isTotalRow(row) || isTotalRow([row[at.day!] ?? ''])

/** Below the figures banks write sentences: one filled cell, and no figure in it. */
function isRemark(row: string[], { at }: Placed): boolean {
  const filled = row.filter((cell) => cell !== '')
  return (
    filled.length === 1 && dayAndTime(row[at.day!] ?? '') === undefined && /[^\d.,:\s-]{4}/.test(filled[0]!)
  )
}

interface How {
  at: Partial<Record<Field, number>>
  scale: number
  width: number
}

/** Undefined for a row that moves nothing (a note of the bank), a code for one that cannot be read. */
function readRow(
  row: string[],
  n: number,
  { at, scale, width }: How,
): StatementLine | ProblemCode | undefined {
  const cell = (field: Field) => (at[field] === undefined ? '' : (row[at[field]] ?? ''))
  const when = dayAndTime(cell('day'))
  // A row that ends before its figures was cut off with the file.
  if (row.length < width && isShort(row, at)) return 'row_short'
  if (!when) return 'day_bad'
  const amount = amountOf(cell, at, scale)
  if (typeof amount === 'string') return amount
  const balance = at.balance === undefined || cell('balance') === '' ? null : figure(cell('balance'), scale)
  if (balance === undefined) return 'balance_bad'
  if (amount === 0n) return balance === null ? 'amount_missing' : undefined
  return {
    ...{ row: n, day: when.day, time: timeOf(cell('time')) ?? when.time, amount, balance, ref: null },
    ...{ name: cell('name').slice(0, 200), branch: cell('branch').slice(0, 100) },
    text: [cell('text'), cell('memo')].filter(Boolean).join(' · ').slice(0, 500),
  }
}

const isShort = (row: string[], at: How['at']): boolean =>
  row.length <= Math.max(at.in ?? 0, at.out ?? 0, at.amount ?? 0, at.balance ?? 0)

function amountOf(cell: (field: Field) => string, at: How['at'], scale: number): bigint | ProblemCode {
  if (at.in !== undefined && at.out !== undefined) {
    const [came, went] = [figure(cell('in'), scale), figure(cell('out'), scale)]
    if (came === undefined || went === undefined) return 'amount_bad'
    return came !== 0n && went !== 0n ? 'both_sides' : came - went
  }
  const amount = figure(cell('amount'), scale)
  if (amount === undefined) return 'amount_bad'
  if (at.direction === undefined || amount < 0n) return amount
  const direction = cell('direction')
  if (/출금|지급|찾|결제|debit|out|withdraw/i.test(direction)) return -amount
  return /입금|맡|이자|credit|in|deposit/i.test(direction) ? amount : 'direction_bad'
}

interface Summed {
  placed: Placed
  scale: number
  lines: readonly StatementLine[]
}

function totalProblems(row: string[], n: number, { placed, scale, lines }: Summed): Problem[] {
  const { at } = placed
  if (at.in === undefined || at.out === undefined) return []
  const sum = (sign: 1n | -1n) =>
    lines.reduce((all, { amount }) => (amount * sign > 0n ? all + amount * sign : all), 0n)
  return (
    [
      ['in', sum(1n)],
      ['out', sum(-1n)],
    ] as const
  ).flatMap(([field, expected]) => {
    const text = row[at[field]!] ?? ''
    const found = text === '' ? undefined : figure(text, scale)
    if (found === undefined || found === expected) return []
    return [{ row: n, code: 'total_differs' as const, expected: `${expected}`, found: `${found}` }]
  })
}
