import { eachRecord } from '../../../kernel/spreadsheet/delimited.ts'
import { TableRefused } from '../../../kernel/spreadsheet/refusal.ts'
import { readTable } from '../../../kernel/spreadsheet.ts'
import { headingsOf } from '../file-rows.ts'

/** So few that nobody waits long for whoever takes them. */
export const rowsPerPart = 100
export const mostFileRows = 200_000

/** A row with its line in the file, as parts keep it; whether its number stood further up. */
export type Numbered = [line: number, cells: string[], isAgain: boolean]

/** A file as it was read: its columns and its rows in parts, as JSON. */
export interface ReadFile {
  headings: string[]
  rows: number
  parts: string[]
}

/**
 * Reads a seller's table without holding anybody up. The first row with anything in it names the columns. Throws
 * `TableRefused`; nothing where the columns every row needs are missing.
 */
export async function readFileOf(bytes: Uint8Array, name: string): Promise<ReadFile | undefined> {
  let headings: string[] | undefined
  let [line, rows] = [0, 0]
  const parts: string[] = []
  const seen = new Set<string>()
  let waiting: Numbered[] = []
  for await (const cells of recordsOf(bytes, name)) {
    line += 1
    if (cells.every((cell) => cell.trim() === '')) continue
    if (!headings) {
      headings = headingsOf(cells)?.map((one) => one ?? '')
      if (!headings) return undefined
      continue
    }
    rows += 1
    if (rows > mostFileRows) throw new TableRefused('too_many_rows', { rows: mostFileRows })
    const number = cells[headings.indexOf('number')]?.trim() ?? ''
    waiting.push([line, cells.slice(0, headings.length), seen.has(number)])
    seen.add(number)
    if (waiting.length < rowsPerPart) continue
    parts.push(JSON.stringify(waiting))
    waiting = []
  }
  if (waiting.length > 0) parts.push(JSON.stringify(waiting))
  if (rows === 0) throw new TableRefused('no_rows')
  return { headings: headings!, rows, parts }
}

async function* recordsOf(bytes: Uint8Array, name: string): AsyncGenerator<string[]> {
  // A workbook, or what is no table at all, which is said there.
  if (bytes[0] === 0x50 || bytes[0] === 0xd0 || bytes.length === 0 || !/\.(csv|tsv|txt|tab)$/i.test(name))
    yield* (await readTable(bytes, name)).rows
  else yield* eachRecord(bytes)
}
