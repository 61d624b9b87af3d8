import { isEmptyRow, isTotalRow } from '../../kernel/spreadsheet/header.ts'
import { foldText } from '../../kernel/spreadsheet/text.ts'
import { withoutResidentNumbers } from './resident-number.ts'
import { isRollHeading, type RollField, type RollMapping, rollFields } from './roll-columns.ts'
import { fieldReaders, type RollRow, type RollType } from './roll-fields.ts'

/** What can be wrong with a row. Errors keep the row out until somebody corrects it; warnings do not. */
export const rollProblems = {
  missing: 'error',
  too_long: 'error',
  number_duplicate: 'error',
  type_unknown: 'error',
  phone_bad: 'error',
  email_bad: 'error',
  date_bad: 'error',
  not_a_number: 'error',
  fractional: 'error',
  negative: 'error',
  too_large: 'error',
  name_duplicate: 'warning',
  email_shared: 'warning',
  type_missing: 'warning',
  joined_in_future: 'warning',
  month_only: 'warning',
  amount_mismatch: 'warning',
  resident_number_dropped: 'warning',
} as const satisfies Record<string, 'error' | 'warning'>
export type RollProblemCode = keyof typeof rollProblems

export interface RollProblem {
  /** As the spreadsheet program counts, from 1. */
  row: number
  column?: RollField | 'birth'
  code: RollProblemCode
  level: 'error' | 'warning'
  /** What stood there, at most 80 characters, never a resident number. */
  value?: string
  /** The earlier row a duplicate repeats. */
  otherRow?: number
}

export interface RollOptions {
  /** The first row below the headings, counted from 0 as `findHeader` gives it. */
  firstDataRow: number
  /** The member types of this commons; without them the type column is kept as no type. */
  types?: readonly RollType[]
  /** Decimals of the currency: 0 for won. */
  scale?: number
  /** The value of one share in smallest parts, to compare shares with amounts. */
  shareValue?: bigint
  /** Today, `2026-03-01`, to question dates of joining that lie ahead. */
  today?: string
}

export interface RollReading {
  /** Every row that tells of somebody, as far as it could be read. */
  everybody: RollRow[]
  /** Rows without errors, in the order of the file. */
  people: RollRow[]
  problems: RollProblem[]
  skipped: { row: number; reason: 'empty' | 'total' | 'headings' | 'remark' }[]
}

/**
 * Reads the rows of a roll by the confirmed columns and checks each one. Pure: nothing is looked up, so a number
 * already given to another member is for the caller to find. Dates of birth and resident numbers come to no result.
 */
export function readRollRows(rows: string[][], mapping: RollMapping, options: RollOptions): RollReading {
  const reading: RollReading = { everybody: [], people: [], problems: [], skipped: [] }
  const seen: Seen[] = []
  for (let i = options.firstDataRow; i < rows.length; i++) {
    const reason = reasonToSkip(rows[i]!, mapping)
    if (reason) {
      reading.skipped.push({ row: i + 1, reason })
      continue
    }
    const report: Report = (code, details = {}) => {
      const value = details.value?.slice(0, 80)
      reading.problems.push({
        row: i + 1,
        code,
        level: rollProblems[code],
        ...details,
        ...(value && { value }),
      })
    }
    const before = reading.problems.length
    const cells = cellsOf(rows[i]!, mapping, report)
    const person = readPerson(i + 1, cells, mapping, options, report)
    seen.push({ person, birth: cells('birth') })
    reading.everybody.push(person)
    if (!reading.problems.slice(before).some(({ level }) => level === 'error')) reading.people.push(person)
  }
  reportDuplicates(seen, reading)
  return reading
}

export type Report = (
  code: RollProblemCode,
  details?: Partial<Pick<RollProblem, 'column' | 'value' | 'otherRow'>>,
) => void

type Cells = (field: RollField | 'birth') => string

interface Seen {
  person: RollRow
  birth: string
}

function reasonToSkip(row: string[], mapping: RollMapping) {
  if (isEmptyRow(row)) return 'empty'
  if (isTotalRow(row)) return 'total'
  const cells = Object.values(mapping).map((column) => row[column] ?? '')
  if (isRollHeading(row[mapping.name ?? -1] ?? '') && cells.filter(isRollHeading).length > 1)
    return 'headings'
  const first = row.find((cell) => cell !== '') ?? ''
  const alone = row.filter((cell) => cell !== '').length === 1
  return isEmptyRow(cells) || (alone && /^[※*#<\-–·]|이상입니다|끝\.?$/.test(first)) ? 'remark' : undefined
}

/** The cells of a row by field, resident numbers struck out before anything reads them. */
function cellsOf(row: string[], mapping: RollMapping, report: Report): Cells {
  const cells = new Map<string, string>()
  for (const [field, column] of Object.entries(mapping) as [RollField | 'birth', number][]) {
    const { text, found } = withoutResidentNumbers(row[column] ?? '')
    if (found) report('resident_number_dropped', { column: field })
    cells.set(field, isPlaceholder(text) ? '' : text)
  }
  return (field) => cells.get(field) ?? ''
}

/** What people write where there is nothing. */
function isPlaceholder(text: string): boolean {
  return /^(없음|무|미상|미정|해당 ?없음|x|n\/a|none|[-–—.?]+)$/i.test(foldText(text))
}

function readPerson(
  row: number,
  cells: Cells,
  mapping: RollMapping,
  options: RollOptions,
  report: Report,
): RollRow {
  const person: RollRow = { row, name: '' }
  for (const field of rollFields) {
    const text = cells(field)
    if (text === '') {
      if (field === 'name') report('missing', { column: field })
      if (field === 'type' && mapping.type !== undefined && options.types?.length)
        report('type_missing', { column: field })
      continue
    }
    const problem = fieldReaders[field](person, text, options)
    if (problem) report(problem, { column: field, value: text })
  }
  const { shareValue } = options
  const { shares, shareAmount } = person
  if (
    shareValue !== undefined &&
    shares !== undefined &&
    shareAmount !== undefined &&
    shares * shareValue !== shareAmount
  ) {
    report('amount_mismatch', { column: 'shareAmount', value: cells('shareAmount') })
  }
  return person
}

/** After all rows are read, for the same person may stand in rows far apart. The later row is the one reported. */
function reportDuplicates(seen: Seen[], reading: RollReading): void {
  const byName = new Map<string, Seen[]>()
  const firstWith = new Map<string, number>()
  const repeated = new Set<number>()
  for (const each of seen) {
    const { row, name, memberNumber, email } = each.person
    const add = (code: RollProblemCode, column: RollField, value: string, otherRow: number) =>
      reading.problems.push({
        row,
        column,
        code,
        level: rollProblems[code],
        value: value.slice(0, 80),
        otherRow,
      })
    const namesakes = byName.get(nameKey(name)) ?? []
    const same = name === '' ? undefined : namesakes.find((other) => !areDifferent(each, other))
    if (same) add('name_duplicate', 'name', name, same.person.row)
    byName.set(nameKey(name), [...namesakes.slice(-20), each])
    const once = (key: string, report: (otherRow: number) => void) => {
      const other = firstWith.get(key)
      if (other === undefined) firstWith.set(key, row)
      else report(other)
    }
    if (email) once(`email ${email}`, (other) => add('email_shared', 'email', email, other))
    if (memberNumber) {
      once(`number ${foldText(memberNumber).toLowerCase()}`, (other) => {
        add('number_duplicate', 'memberNumber', memberNumber, other)
        repeated.add(row)
      })
    }
  }
  reading.people = reading.people.filter(({ row }) => !repeated.has(row))
  reading.problems.sort((a, b) => a.row - b.row)
}

function nameKey(name: string): string {
  return foldText(name).replace(/\s/g, '').toLowerCase()
}

/** Two people of one name differ if both have a phone, a number or a birth date, and these are not the same. */
function areDifferent(a: Seen, b: Seen): boolean {
  const differ = (one: string | undefined, other: string | undefined) =>
    Boolean(one && other && one !== other)
  return (
    differ(a.person.phone, b.person.phone) ||
    differ(a.person.memberNumber, b.person.memberNumber) ||
    differ(foldText(a.birth), foldText(b.birth))
  )
}
