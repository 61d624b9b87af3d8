import { hex } from '../canonical.ts'
import type { Entry } from '../journal/entry.ts'
import { type Hash, leafHash, rootOf } from '../journal/merkle.ts'
import { tileWidth } from '../journal/tiles.ts'
import { compareBalances, JournalReader, type Verified } from '../journal/verify.ts'
import type { ArchiveHeader } from './export.ts'

type Row = Record<string, string | null>

/** What has been read of an archive so far. */
interface Reading {
  reader: JournalReader
  header?: ArchiveHeader
  table: string
  /** The commons' own time, by which days are told. */
  timeZone: string
  /** Signed roots (base64) by size: growing past each of them must meet it. */
  signed: Map<number, string>
  leaves: Hash[]
  /** Postings that entries announced and rows have not shown yet, by `seq/n`. */
  awaited: Map<string, string>
  balances: Map<string, string>
  hasHead: boolean
}

/**
 * Checks the journal, postings and balances inside an archive, with no database. Rows come in the order in which
 * `exportCommons` writes them: checkpoints, entries, head, tiles, balances, postings.
 */
export async function verifyArchive(lines: AsyncIterable<string>): Promise<Verified> {
  const reading: Reading = {
    reader: new JournalReader(),
    table: '',
    timeZone: 'UTC',
    signed: new Map(),
    leaves: [],
    awaited: new Map(),
    balances: new Map(),
    hasHead: false,
  }
  for await (const line of lines) {
    if (line !== '') readLine(reading, line)
  }
  finish(reading)
  return reading.reader.result()
}

function readLine(reading: Reading, line: string): void {
  const row = parseRow(line)
  if (!row) reading.reader.find('archive', 'unreadable')
  else if (!reading.header) reading.header = row as unknown as ArchiveHeader
  else if (line.startsWith('{"table":')) reading.table = String(row.table)
  else tables[reading.table]?.(reading, row)
}

/** Numbers are kept as they are written: an amount may be larger than what JavaScript's numbers hold exactly. */
function parseRow(line: string): Row | undefined {
  const exact = (_: string, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' ? (context?.source ?? String(value)) : value
  try {
    const row: unknown = JSON.parse(line, exact)
    return row !== null && typeof row === 'object' ? (row as Row) : undefined
  } catch {
    return undefined
  }
}

const tables: Record<string, (reading: Reading, row: Row) => void> = {
  kernel_commons: (reading, row) => {
    reading.timeZone = row.time_zone ?? 'UTC'
  },
  journal_checkpoint: ({ signed }, row) => signed.set(Number(row.size), row.note?.split('\n')[2] ?? ''),
  journal_entry: readEntryRow,
  journal_head: readHead,
  journal_tile: readTile,
  ledger_balance: ({ balances }, row) => balances.set(`${row.account} ${row.unit}`, row.amount ?? ''),
  ledger_posting: readPosting,
}

function readEntryRow(reading: Reading, row: Row): void {
  const { reader, signed, leaves } = reading
  const seq = reader.size
  if (Number(row.seq) !== seq) reader.find(`entry ${seq}`, 'missing')
  const body = row.body ?? ''
  const leaf = leafHash(Buffer.from(body))
  leaves.push(leaf)
  const entry = reader.readBody(body)
  if (bytesOf(row.leaf) !== hex(leaf)) reader.find(`entry ${seq}`, 'leaf_differs')
  if (entry && (entry.kind !== row.kind || entry.at !== isoOf(row.at)))
    reader.find(`entry ${seq}`, 'columns_differ')
  if (entry) awaitPostings(reading, seq, entry)
  const root = signed.get(reader.size)
  signed.delete(reader.size)
  if (root && root !== Buffer.from(rootOf(reader.frontier)).toString('base64'))
    reader.find(`checkpoint ${reader.size}`, 'root_differs')
}

function awaitPostings({ awaited, timeZone }: Reading, seq: number, entry: Entry): void {
  const { postings, effectiveOn, at } = entry
  if (postings.length === 0) return
  const day = effectiveOn ?? dayOf(at, timeZone)
  postings.forEach(({ from, to, unit, amount }, n) => {
    awaited.set(`${seq}/${n}`, `${from} ${to} ${unit} ${amount} ${day}`)
  })
}

function readPosting({ reader, awaited }: Reading, row: Row): void {
  const place = `${row.seq}/${row.n}`
  const wanted = awaited.get(place)
  awaited.delete(place)
  if (wanted === undefined) reader.find(`posting ${place}`, 'posting_without_entry')
  else if (wanted !== `${row.from_account} ${row.to_account} ${row.unit} ${row.amount} ${row.day}`)
    reader.find(`posting ${place}`, 'posting_differs')
}

function readHead(reading: Reading, row: Row): void {
  const { reader } = reading
  reading.hasHead = true
  if (Number(row.size) !== reader.size) reader.find('head', 'size_differs')
  else if (bytesOf(row.root) !== hex(rootOf(reader.frontier))) reader.find('head', 'root_differs')
}

function readTile({ reader, leaves }: Reading, row: Row): void {
  if (row.level !== '0') return
  const from = Number(row.index) * tileWidth
  const wanted = hex(Buffer.concat(leaves.slice(from, from + tileWidth)))
  if (bytesOf(row.hashes) !== wanted) reader.find(`tile 0/${row.index}`, 'tile_differs')
}

function finish({ reader, header, hasHead, awaited, balances, signed }: Reading): void {
  if (header?.dure !== 'archive') reader.find('archive', 'unreadable')
  if (!hasHead) reader.find('head', 'missing')
  if (Number(header?.size) !== reader.size) reader.find('archive', 'size_differs')
  for (const size of signed.keys()) if (size !== 0) reader.find(`checkpoint ${size}`, 'size_differs')
  for (const place of awaited.keys()) reader.find(`posting ${place}`, 'missing')
  compareBalances(reader, balances)
}

/** Making a format is dear; an archive has one time zone. */
const formats = new Map<string, Intl.DateTimeFormat>()

/** Empty where there is no such time zone: no posting fits that. */
function dayOf(at: string, timeZone: string): string {
  try {
    const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
    formats.set(timeZone, format)
    return format.format(new Date(at))
  } catch {
    return ''
  }
}

/** PostgreSQL writes bytes as `\x` and hexadecimal digits. */
const bytesOf = (text: string | null | undefined) => text?.replace(/^\\x/, '') ?? ''

function isoOf(text: string | null | undefined): string {
  const at = new Date(text ?? '')
  return Number.isNaN(at.getTime()) ? '' : at.toISOString()
}
