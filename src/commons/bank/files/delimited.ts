import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { cleanText } from '../../../kernel/spreadsheet/text.ts'
import { mostLines } from './line.ts'
import { FileRefused } from './refused.ts'

const delimiters = [',', '\t', ';', '|'] as const

/** Comma, tab, semicolon or bar separated rows. `cut` where a quoted cell never ends. */
export function delimitedRows(text: string): { rows: string[][]; cut: boolean } {
  const delimiter = likelyDelimiter(text)
  try {
    return { rows: parsed(text, delimiter, '"'), cut: false }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') return { rows: parsed(text, delimiter, null), cut: true }
    throw new FileRefused('damaged')
  }
}

function parsed(text: string, delimiter: string, quote: '"' | null): string[][] {
  const rows: string[][] = parse(text, {
    delimiter,
    quote,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: 256 * 1024,
    to: mostLines + 101,
  })
  if (rows.length > mostLines + 100) throw new FileRefused('too_many_lines')
  for (const row of rows) for (let i = 0; i < row.length; i++) row[i] = cell(row[i]!)
  return rows
}

/** Plain figures and Korean words need no cleaning, and there are a million of them. */
const cell = (text: string) => (/^[\w.,:/()가-힣-]*$/.test(text) ? text : cleanText(text))

/** The one that stands equally often in most of the first lines; amounts with commas do not. */
function likelyDelimiter(text: string): string {
  const lines = text
    .slice(0, 32 * 1024)
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
