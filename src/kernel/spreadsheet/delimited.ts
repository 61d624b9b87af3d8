import { Readable } from 'node:stream'
import { setImmediate as others } from 'node:timers/promises'
import { CsvError, parse as parser } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { TableRefused, tableLimits } from './refusal.ts'
import { cleanText } from './text.ts'

const delimiters = [',', '\t', ';', '|'] as const

/**
 * Reads comma, tab, semicolon or bar separated text in UTF-8, UTF-16 with its mark, or the Korean encoding
 * of Excel (CP949). Blank records are kept, so `rows[i]` is record i + 1. Throws `TableRefused`.
 */
export function readDelimited(bytes: Uint8Array): string[][] {
  const text = decodeText(bytes)
  const stated = /^sep=(.)\r?\n/.exec(text)?.[1]
  const rows = parseRows(text, stated ?? likelyDelimiter(text))
  if (stated) rows[0] = []
  return trimmedRows(rows)
}

/**
 * The records of text of any length one by one, without holding up whoever else waits; the same encodings and
 * separators as `readDelimited`, and as clean. Throws `TableRefused`.
 */
export async function* eachRecord(bytes: Uint8Array): AsyncGenerator<string[]> {
  const text = decodeText(bytes)
  const stated = /^sep=(.)\r?\n/.exec(text)?.[1]
  const pieces = Readable.from(piecesOf(text), { objectMode: false })
  const records = pieces.compose(parser(settings(stated ?? likelyDelimiter(text))))
  let isFirst = stated !== undefined
  try {
    for await (const record of records as AsyncIterable<string[]>) {
      if (record.length > tableLimits.columns)
        throw new TableRefused('too_many_columns', { columns: tableLimits.columns })
      yield isFirst ? [] : cleanCells(record)
      isFirst = false
    }
  } catch (error) {
    throw refusalOf(error)
  }
}

/** Pieces that cut no letter in two. Between them others have their turn: a stream alone would not let anybody in. */
async function* piecesOf(text: string): AsyncGenerator<string> {
  const size = 16 * 1024
  for (let at = 0, end = 0; at < text.length; at = end) {
    end = at + size
    if (/[\ud800-\udbff]/.test(text.charAt(end - 1))) end += 1
    yield text.slice(at, end)
    await others()
  }
}

/**
 * Rows as CSV for spreadsheet programs: a byte order mark so that Korean Excel reads UTF-8, CRLF, RFC 4180
 * quoting, and a `'` before any cell a program would run as a formula. `readTable` takes that mark off again.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((cell) => quoted(neutral(cell))).join(','))
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`
}

function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  // No text in these encodings holds a zero byte; pictures and archives do.
  if (bytes.includes(0)) throw new TableRefused('not_a_table')
  for (const encoding of ['utf-8', 'euc-kr']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not this one.
    }
  }
  throw new TableRefused('unknown_encoding')
}

/** The one that stands equally often in most of the first lines; amounts with commas do not. */
function likelyDelimiter(text: string): string {
  const lines = text
    .slice(0, 64 * 1024)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n?|\n/)
    .slice(0, 40)
  const score = (delimiter: string) => {
    const perCount = new Map<number, number>()
    for (const line of lines) {
      const count = line.split(delimiter).length - 1
      if (count > 0) perCount.set(count, (perCount.get(count) ?? 0) + 1)
    }
    return Math.max(0, ...[...perCount].map(([count, times]) => times * 1000 + count))
  }
  return delimiters.reduce((best, next) => (score(next) > score(best) ? next : best))
}

const settings = (delimiter: string) => ({
  ...{ delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false },
  max_record_size: 1024 * 1024,
})

function parseRows(text: string, delimiter: string): string[][] {
  try {
    // One more than allowed shows that there are too many.
    const records: string[][] = parse(text, { ...settings(delimiter), to: tableLimits.rows + 1 })
    return records
  } catch (error) {
    throw refusalOf(error)
  }
}

function refusalOf(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error
  const open = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE'
  return new TableRefused(open ? 'quote_not_closed' : 'damaged', { row: Number(error.lines ?? 0) })
}

function trimmedRows(rows: string[][]): string[][] {
  if (rows.length > tableLimits.rows) throw new TableRefused('too_many_rows', { rows: tableLimits.rows })
  const clean = rows.map(cleanCells)
  const widest = clean.reduce((width, row) => Math.max(width, row.length), 0)
  if (widest > tableLimits.columns)
    throw new TableRefused('too_many_columns', { columns: tableLimits.columns })
  return withoutTail(clean, (row) => row.length === 0)
}

const cleanCells = (row: readonly string[]): string[] =>
  withoutTail(
    row.map((cell) => cleanText(asTyped(cell))),
    (cell) => cell === '',
  )

function withoutTail<T>(items: T[], isEmpty: (item: T) => boolean): T[] {
  let end = items.length
  while (end > 0 && isEmpty(items[end - 1]!)) end--
  return items.slice(0, end)
}

/** Would a spreadsheet program run it? Signed numbers and telephone numbers (`-5,000`, `+82-10-…`) are not formulas. */
function isFormula(cell: string): boolean {
  return /^\s*[=+\-@＝＋－＠]/.test(cell) && !/^[+-][\d\s,.()%-]*$/.test(cell)
}

/** Cells that already begin with marks get one more, so taking one off gives back exactly what was there. */
function neutral(cell: string): string {
  return isFormula(cell.replace(/^'+/, '')) ? `'${cell}` : cell
}

function asTyped(cell: string): string {
  return cell.startsWith("'") && isFormula(cell.replace(/^'+/, '')) ? cell.slice(1) : cell
}

function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
