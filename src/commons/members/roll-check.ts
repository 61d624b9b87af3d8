import type { Kysely } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import { findHeader, type Header } from '../../kernel/spreadsheet/header.ts'
import type { MemberType } from './charter-parts.ts'
import { type ImportedPerson, rollPerson } from './import-roll.ts'
import { withoutResidentNumbers } from './resident-number.ts'
import { guessColumns, isRollHeading, type RollField, type RollGuess } from './roll-columns.ts'
import { namesakesOf, type RollConflict, rollConflicts } from './roll-conflicts.ts'
import type { RollRow } from './roll-fields.ts'
import { type RollProblemCode, type RollReading, readRollRows } from './roll-rows.ts'

/** Something about a row that a person should see before the roll comes in. */
export interface RowProblem {
  /** As the spreadsheet program counts, from 1. */
  row: number
  column?: RollField | 'birth'
  code: RollProblemCode | RollConflict['problem'] | 'name_known'
  level: 'error' | 'warning'
  value?: string
  /** The earlier row a duplicate repeats. */
  otherRow?: number
  /** Who on the roll it might be already. */
  candidates?: string[]
}

export interface RollCheck {
  header: Header
  guess: RollGuess
  /** Those without errors, ready for `members.importRoll`. */
  people: ImportedPerson[]
  /** The row of the file each of them stands in. */
  peopleRows: number[]
  /** Every row that tells of somebody, as it was read. */
  everybody: RollRow[]
  /** Rows of people who are on the roll already, as somebody said: they do not come in again. */
  known: ReadonlySet<number>
  /** Rows that tell of nobody, and why. */
  skipped: RollReading['skipped']
  problems: RowProblem[]
  /** Whether somebody has no type and takes the default one. */
  someWithoutType: boolean
}

export interface RollCheckOptions {
  rows: string[][]
  remembered: Record<string, string>
  types: readonly MemberType[]
  /** For people whose row names no type. */
  defaultType: string
  today: string
  /** Whose a row is already, by the row. */
  agents?: Readonly<Record<string, string>>
}

/** A dry run: how an uploaded roll would come in, and everything that stands in its way. Changes nothing. */
export async function checkRoll(
  db: Kysely<Tables>,
  commonsId: string,
  { rows, remembered, types, defaultType, today, agents = {} }: RollCheckOptions,
): Promise<RollCheck> {
  const header = headerOf(rows)
  const guess = guessColumns(header.headings, remembered)
  const labels = types.map(({ code, label }) => ({ key: code, ...label }))
  const reading = readRollRows(rows, guess.columns, { ...header, types: labels, today })
  const isKnown = ({ row }: { row: number }) => Object.hasOwn(agents, row)
  const read = reading.people
    .filter((row) => !isKnown(row))
    .map((row) => ({ row, ...personOf(row, defaultType) }))
  const sound = read.flatMap(({ row, person }) => (person ? [{ row: row.row, person }] : []))
  const namesakes = await namesakesOf(
    db,
    commonsId,
    sound.map(({ person }) => person),
  )
  const known = new Set(types.map((type) => type.code))
  const conflicts = await rollConflicts(
    db,
    commonsId,
    known,
    sound.map(({ person }) => person),
  )
  const clashing = new Set(conflicts.map(({ at }) => at))
  const clear = sound.filter((_, at) => !clashing.has(at))
  const problems = [
    ...reading.problems.filter((one) => !isKnown(one)),
    ...read.flatMap(({ problem }) => problem ?? []),
    ...conflicts.map(({ at, problem, value }) => ({
      row: sound[at]!.row,
      code: problem,
      level: 'error' as const,
      value,
      ...(problem === 'person_known' && { candidates: namesakes.get(at) }),
    })),
    ...[...namesakes]
      .filter(([at]) => !conflicts.some((one) => one.at === at && one.problem === 'person_known'))
      .map(([at, candidates]) => ({
        ...{ row: sound[at]!.row, code: 'name_known' as const, level: 'warning' as const, candidates },
      })),
  ].sort((a, b) => a.row - b.row)
  return {
    header,
    guess,
    people: clear.map(({ person }) => person),
    peopleRows: clear.map(({ row }) => row),
    everybody: reading.everybody,
    known: new Set(reading.everybody.filter(isKnown).map(({ row }) => row)),
    skipped: reading.skipped,
    problems,
    someWithoutType: reading.people.some((row) => row.type === undefined),
  }
}

/** A file without a row of known headings is read as if its first row held them: a person will say what they are. */
function headerOf(rows: string[][]): Header {
  const found = findHeader(rows, isRollHeading) ?? findHeader(rows, isRollHeading, 1)
  return found ?? { headings: rows[0] ?? [], firstDataRow: 1 }
}

const problemOfField: Record<string, RollProblemCode> = {
  email: 'email_bad',
  phone: 'phone_bad',
  joinedOn: 'date_bad',
}

/** A row as the command takes it; what the command would refuse is a problem of the row. */
function personOf(row: RollRow, defaultType: string): { person?: ImportedPerson; problem?: RowProblem } {
  const { name, memberNumber: number, phone, email, joinedOn, address, note } = row
  const types = [row.type ?? defaultType]
  const parsed = rollPerson.safeParse({ name, number, types, phone, email, joinedOn, address, note })
  if (parsed.success) return { person: parsed.data }
  const field = String(parsed.error.issues[0]?.path[0] ?? '')
  return { problem: { row: row.row, code: problemOfField[field] ?? 'too_long', level: 'error' } }
}

const longestCell = 2_000

/**
 * Cells as they may be kept while a roll is checked: without resident registration numbers, which nobody may keep
 * even for a day, and without what no database can store.
 */
export function keepableRows(rows: string[][]): string[][] {
  return rows.map((row) =>
    row.map((cell) =>
      withoutResidentNumbers(cell.toWellFormed().replaceAll('\u0000', ''))
        .text.slice(0, longestCell)
        .toWellFormed(),
    ),
  )
}
