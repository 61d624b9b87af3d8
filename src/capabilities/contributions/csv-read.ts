import { parseDate } from '../../kernel/spreadsheet/dates.ts'
import { findHeader, isEmptyRow, isTotalRow } from '../../kernel/spreadsheet/header.ts'
import { foldText } from '../../kernel/spreadsheet/text.ts'
import { parseAmount, unitOf } from '../../kernel/units.ts'
import type { CsvRow } from './csv-problems.ts'
import { type Kind, unitName } from './kinds.ts'

const headings = {
  date: /^(날짜|일자|일시|활동일|date|day|when)$/i,
  name: /^(이름|성명|사람|활동한사람|조합원|주민|회원|name|member|who|person)$/i,
  kind: /^(종류|구분|활동|kind|type|what)$/i,
  quantity: /^(양|수량|시간|활동시간|일한시간|금액|quantity|amount|hours|howmuch)$/i,
  unit: /^(단위|unit)$/i,
  project: /^(프로젝트|사업|project)$/i,
  note: /^(내용|한일|비고|메모|note|notes|description)$/i,
  gift: /^(선물|기부|gift)$/i,
}
type Column = keyof typeof headings

/** What a table's words are matched with: people by name and number, projects by name, kinds by label or code. */
export interface CsvKnown {
  people: readonly { agent: string; name: string; number: string | null }[]
  projects: readonly { id: string; name: string }[]
  kinds: readonly Kind[]
}

export const csvReadProblems = [
  'date_bad',
  'name_missing',
  'name_unknown',
  'name_ambiguous',
  'kind_unknown',
  'amount_bad',
  'project_unknown',
] as const
export type CsvReadProblem = (typeof csvReadProblems)[number]

export interface CsvReading {
  /** False where the headings are missing: then nothing was read. */
  hasHeadings: boolean
  rows: CsvRow[]
  problems: { row: number; problem: CsvReadProblem }[]
}

/** Reads a table of contributions as offices keep it. Pure; what the commons says to it is for `problemsOfRows`. */
export function readCsvRows(table: readonly string[][], known: CsvKnown): CsvReading {
  const reading: CsvReading = { hasHeadings: false, rows: [], problems: [] }
  const header = findHeader(table as string[][], (heading) => columnOf(heading) !== undefined)
  const at = new Map<Column, number>()
  header?.headings.forEach((heading, index) => {
    const column = columnOf(heading)
    if (column && !at.has(column)) at.set(column, index)
  })
  if (!header || !at.has('date') || !at.has('name') || !at.has('quantity')) return reading
  reading.hasHeadings = true
  for (let i = header.firstDataRow; i < table.length; i++) {
    const cells = table[i]!
    if (isEmptyRow(cells) || isTotalRow(cells)) continue
    const cell = (column: Column) => (cells[at.get(column) ?? -1] ?? '').trim()
    const read = readRow(i + 1, cell, known)
    if (typeof read === 'string') reading.problems.push({ row: i + 1, problem: read })
    else reading.rows.push(read)
  }
  return reading
}

function columnOf(heading: string): Column | undefined {
  const bare = foldText(heading).replace(/[\s()[\]]/g, '')
  return (Object.keys(headings) as Column[]).find((column) => headings[column].test(bare))
}

function readRow(row: number, cell: (column: Column) => string, known: CsvKnown): CsvRow | CsvReadProblem {
  const happenedOn = parseDate(cell('date'))
  if (!happenedOn) return 'date_bad'
  const agent = personOf(cell('name'), known)
  if (isProblem(agent)) return agent
  const kind = kindOf(cell('kind'), known.kinds)
  if (!kind) return 'kind_unknown'
  const unit = unitOfRow(cell('unit'), kind)
  const quantity = unit && parseAmount(cell('quantity'), unitOf(unit), 'ko')
  if (typeof quantity !== 'bigint' || quantity <= 0n) return 'amount_bad'
  const project =
    cell('project') === '' ? undefined : known.projects.find(({ name }) => name === cell('project'))
  if (cell('project') !== '' && !project) return 'project_unknown'
  const given = { row, agent, kind: kind.code, quantity, unit: unit!, happenedOn }
  return {
    ...given,
    ...(project && { project: project.id }),
    note: cell('note').slice(0, 2_000),
    gift: isYes(cell('gift')),
  }
}

const isProblem = (text: string): text is CsvReadProblem =>
  (csvReadProblems as readonly string[]).includes(text)

function personOf(written: string, { people }: CsvKnown): string {
  if (written === '') return 'name_missing' satisfies CsvReadProblem
  const numbered = people.find(({ number }) => number === written)
  if (numbered) return numbered.agent
  const named = people.filter(({ name }) => name === written)
  if (named.length > 1) return 'name_ambiguous' satisfies CsvReadProblem
  return named[0]?.agent ?? ('name_unknown' satisfies CsvReadProblem)
}

/** A table without kinds is one of the first kind, usually work. */
function kindOf(written: string, kinds: readonly Kind[]): Kind | undefined {
  if (written === '') return kinds[0]
  return kinds.find(({ code, label }) =>
    [code, label.ko, label.en.toLowerCase()].includes(written.toLowerCase()),
  )
}

function unitOfRow(written: string, { units }: Kind): string | undefined {
  if (written === '') return units[0]
  return units.find((unit) => [unit, unitName(unit, 'ko'), unitName(unit, 'en')].includes(written))
}

const isYes = (text: string) => /^(예|네|o|ㅇ|v|yes|y|true|1|선물)$/i.test(text)
