import { TableRefused, tableLimits } from '../../../kernel/spreadsheet/refusal.ts'
import { cleanText } from '../../../kernel/spreadsheet/text.ts'
import { readTable } from '../../../kernel/spreadsheet.ts'
import { unitOf } from '../../../kernel/units.ts'
import { readCamt } from './camt.ts'
import { decodeText } from './decode.ts'
import { delimitedRows } from './delimited.ts'
import { htmlRows } from './html-table.ts'
import { type Columns, mostLines, mostProblems, type Reading, type UnknownTable } from './line.ts'
import { readMt940 } from './mt940.ts'
import { readOfx } from './ofx.ts'
import { FileRefused } from './refused.ts'
import { endsProblems, ordered } from './sums.ts'
import { placeColumns } from './table-columns.ts'
import { tableLines } from './table-lines.ts'

export interface How {
  /** The account's unit: amounts come in its smallest part, other currencies are refused by row. */
  unit: string
  /** The profile of the account's bank goes before the others. */
  bank?: string
  /** What the office said about this account's files. */
  columns?: Columns | null
}

/**
 * Reads a bank's file of any kind it knows; the bytes decide which, not the name. Pure: tells what is wrong by row and
 * leaves to the caller what follows. Throws `FileRefused` where there is nothing to tell row by row.
 */
export async function readStatement(bytes: Uint8Array, how: How): Promise<Reading | UnknownTable> {
  if (bytes.length === 0) throw new FileRefused('file_empty')
  if (bytes.length > tableLimits.fileBytes) throw new FileRefused('file_too_large')
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return fromTable(await workbookRows(bytes), how, false)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new FileRefused(compoundFile(bytes))
  const { text, cut } = decodeText(bytes)
  const reading = await fromText(text, how, cut)
  if (reading.format === 'unknown') return reading
  if (reading.lines.length > mostLines) throw new FileRefused('too_many_lines')
  return finished(reading, cut)
}

async function fromText(text: string, how: How, cut: boolean): Promise<Reading | UnknownTable> {
  const start = text.slice(0, 4_000)
  const told = { unit: how.unit, scale: unitOf(how.unit).scale }
  if (/<(?:\w+:)?BkToCstmrStmt[\s>]/.test(start)) return readCamt(text, told)
  if (/OFXHEADER|<OFX>/i.test(start)) return readOfx(text, told)
  if (/^(?:\{1:|:20:)/m.test(start) && /^:(?:25|28C?|60[FM]):/m.test(start)) return readMt940(text, told)
  if (/<(?:table|html|!doctype html)[\s>]/i.test(start)) {
    const table = htmlRows(text)
    return fromTable(table.rows, how, cut || table.cut)
  }
  if (/^\s*<\?xml/.test(start)) throw new FileRefused('not_a_statement')
  const table = delimitedRows(text)
  return fromTable(table.rows, how, cut || table.cut)
}

function fromTable(rows: string[][], how: How, cut: boolean): Reading | UnknownTable {
  if (!rows.some((row) => row.length > 1)) throw new FileRefused('not_a_statement')
  const placed = placeColumns(rows, how)
  if (!placed) return { format: 'unknown', rows }
  const { lines: inFile, problems } = tableLines(rows, placed, unitOf(how.unit).scale)
  const { lines, newestFirst, problems: order } = ordered(inFile)
  const short = problems.some(({ code }) => code === 'row_short')
  const reading: Reading = {
    ...{ format: 'table', profile: placed.profile, account: accountIn(rows.slice(0, placed.firstRow)) },
    ...{ opening: null, closing: null, lines, newestFirst },
    problems: [...(cut || short ? [{ row: null, code: 'truncated' as const }] : []), ...problems, ...order],
  }
  return finished(reading, false)
}

/** Above the headings banks write whose account it is. */
function accountIn(rows: readonly string[][]): string | null {
  for (const row of rows) {
    const at = row.findIndex((cell) => /계좌번호|account ?(?:no|number)/i.test(cell))
    if (at === -1) continue
    const told = /\d[\d\s-]{7,}\d/.exec(row.slice(at).join(' '))?.[0]
    if (told) return told.replace(/\D/g, '')
  }
  return null
}

function finished(reading: Reading, cut: boolean): Reading {
  const problems = [...reading.problems]
  if (cut && !problems.some(({ code }) => code === 'truncated'))
    problems.unshift({ row: null, code: 'truncated' })
  if (reading.format !== 'table')
    problems.push(...endsProblems(reading.lines, reading.opening, reading.closing))
  if (reading.lines.length === 0 && problems.length === 0) problems.push({ row: null, code: 'no_lines' })
  return { ...reading, problems: problems.slice(0, mostProblems) }
}

async function workbookRows(bytes: Uint8Array): Promise<string[][]> {
  try {
    const { rows } = await readTable(bytes, 'statement.xlsx')
    return rows.map((row) => row.map((cell) => cleanText(cell).replace(/\n/g, ' ')))
  } catch (error) {
    if (error instanceof TableRefused) throw new FileRefused(refusalOf(error))
    throw error
  }
}

function refusalOf({ reason }: TableRefused) {
  if (reason === 'unpacked_too_large' || reason === 'password_protected' || reason === 'damaged')
    return reason
  if (reason === 'too_many_rows' || reason === 'too_many_columns') return 'too_many_lines'
  return reason === 'no_rows' ? 'file_empty' : 'not_a_statement'
}

const startsWith = (bytes: Uint8Array, mark: number[]) => mark.every((byte, i) => bytes[i] === byte)

/** Old Excel and password-protected `.xlsx` share one container; the names inside tell them apart. */
function compoundFile(bytes: Uint8Array): 'password_protected' | 'legacy_xls' | 'not_a_statement' {
  const contents = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (name: string) => contents.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) return 'password_protected'
  return holds('Workbook') || holds('Book') ? 'legacy_xls' : 'not_a_statement'
}
