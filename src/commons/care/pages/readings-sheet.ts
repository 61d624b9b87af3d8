import { findHeader, isEmptyRow } from '../../../kernel/spreadsheet/header.ts'
import { TableRefused } from '../../../kernel/spreadsheet/refusal.ts'
import { foldText } from '../../../kernel/spreadsheet/text.ts'
import { readTable } from '../../../kernel/spreadsheet.ts'
import { parseAmount } from '../../../kernel/units.ts'
import type { PageView, SentFile } from '../../../ui/page.ts'
import { momentIn } from '../../members/local-day.ts'
import { momentOn } from '../../observation/pages/moment.ts'
import { valuesAt } from '../keep-readings.ts'
import type { measuringWords } from '../measuring-words.ts'
import type { indicator } from '../query-indicator.ts'
import { isOutOfReach } from '../readings.ts'
import { indicatorUnit } from './health.tsx'

type Indicator = Awaited<ReturnType<typeof indicator.run>>
export type SheetProblem = keyof (typeof measuringWords)['ko']['wrongFile']
export type RowProblem = keyof (typeof measuringWords)['ko']['wrongs']

/** Which line of the file is wrong, counted as a spreadsheet shows them. */
export interface WrongRow {
  row: number
  what: RowProblem
}

const mostRows = 1_000

const columns = {
  at: ['잰 때', '때', '일시', '날짜', '잰 날', 'time', 'at', 'date', 'day', 'timestamp'],
  value: ['값', '잰 값', 'value', 'reading'],
}
type Column = keyof typeof columns

const columnOf = (heading: string): Column | undefined =>
  (Object.keys(columns) as Column[]).find((one) =>
    columns[one].some((known) => foldText(known).toLowerCase() === foldText(heading).toLowerCase()),
  )

/** Reads a table of readings: all of it, or every line that is wrong and how. */
export async function readSheet(view: PageView, one: Indicator, file: SentFile | undefined) {
  const table = file && (await readTable(file.bytes, file.name).catch(unreadable))
  if (!table) return { problem: 'unreadable' as const }
  const header = findHeader(table.rows, (heading) => columnOf(heading) !== undefined)
  const places = new Map(header?.headings.map((heading, i) => [columnOf(heading), i] as const))
  if (!header || !places.has('at') || !places.has('value')) return { problem: 'no_headings' as const }
  const lines = table.rows
    .map((row, i) => ({
      row: i + 1,
      cell: (column: Column) => row[places.get(column)!]?.trim() ?? '',
      all: row,
    }))
    .slice(header.firstDataRow)
    .filter(({ all }) => !isEmptyRow(all))
  if (lines.length === 0) return { problem: 'no_headings' as const }
  if (lines.length > mostRows) return { problem: 'too_many' as const }
  const read = await Promise.all(
    lines.map(async ({ row, cell }) => ({
      row,
      at: await timeOf(view, cell('at')),
      value: parseAmount(cell('value'), indicatorUnit(one), view.lang),
    })),
  )
  const wrong = await wrongOf(view, one, read)
  return wrong.length > 0
    ? { wrong }
    : { rows: read.map(({ at, value }) => ({ at: at!, value: String(value) })) }
}

type Line = { row: number; at: string | undefined; value: ReturnType<typeof parseAmount> }

async function wrongOf(view: PageView, one: Indicator, lines: readonly Line[]): Promise<WrongRow[]> {
  const times = lines.flatMap(({ at }) => (at ? [new Date(at)] : []))
  const known = times.length > 0 ? await valuesAt(view, one.id, times) : new Map()
  const seen = new Set<string>()
  const problem = ({ at, value }: Line): RowProblem | undefined => {
    if (!at) return 'time'
    if (new Date(at) > view.now) return 'future'
    if (typeof value !== 'bigint') return 'number'
    if (isOutOfReach(one, value)) return 'reach'
    if (seen.has(at)) return 'twice'
    seen.add(at)
    return known.has(Date.parse(at)) ? 'known' : undefined
  }
  return lines.flatMap((line) => {
    const what = problem(line)
    return what ? [{ row: line.row, what }] : []
  })
}

/** A day, a day and a time on the clock of the place, or a moment of UTC. */
async function timeOf(view: PageView, text: string): Promise<string | undefined> {
  const [day = '', time] = text.replace(/[./](?=\d)/g, '-').split(/[ T]+/, 2)
  if (/Z$/.test(text)) return Number.isNaN(Date.parse(text)) ? undefined : new Date(text).toISOString()
  const at = time === undefined ? await momentOn(view, day) : momentIn(day, time.slice(0, 5), view.timeZone)
  return at && /^\d{4}-\d{2}-\d{2}T.*Z$/.test(at) && isReal(day) ? at : undefined
}

/** 30 February is no day, though a date would make one of it. */
const isReal = (day: string) => new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)

/** A file that is no table; anything else is a mistake. */
function unreadable(error: unknown): undefined {
  if (!(error instanceof TableRefused)) throw error
}
