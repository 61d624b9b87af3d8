import { createHash, type Hash as Digest } from 'node:crypto'
import { z } from 'zod'
import { hex } from '../canonical.ts'
import { openCheckpoint } from './checkpoint.ts'
import { rootOf } from './merkle.ts'
import { isLeafLine, type JournalFooter, type JournalHeader, originOf } from './publish.ts'
import { compareBalances, JournalReader, type Verified } from './verify.ts'

const headerSchema: z.ZodType<JournalHeader> = z.strictObject({
  dure: z.literal('journal'),
  v: z.literal(1),
  commons: z.uuid(),
  slug: z.string(),
  size: z.int().nonnegative(),
  checkpoint: z.string(),
  vkey: z.string(),
})

const balance = z.strictObject({
  account: z.string(),
  unit: z.string(),
  amount: z.string().regex(/^-?[1-9]\d*$/),
})

const footerSchema: z.ZodType<JournalFooter> = z.strictObject({
  balances: z.array(balance).optional(),
  sha256: z.string(),
})

/**
 * Checks a published journal line by line, with nothing but what is public: no database, no server. Entries shown
 * only as leaves count toward the root; balances are compared when every entry is shown.
 */
export async function verifyPublished(lines: AsyncIterable<string>): Promise<Verified> {
  const reading: Reading = { reader: new JournalReader(), digest: createHash('sha256'), hasEnded: false }
  for await (const line of lines) readLine(reading, line)
  const { reader, header, hasEnded } = reading
  if (!header) reader.find('line 1', 'no_header')
  else if (!hasEnded) reader.find('last line', 'missing')
  if (header) checkSeal(reader, header)
  return reader.result()
}

interface Reading {
  reader: JournalReader
  digest: Digest
  header?: JournalHeader
  hasEnded: boolean
}

function readLine(reading: Reading, line: string): void {
  const { reader, header, digest } = reading
  if (!header) reading.header = readHeader(reader, line)
  else if (reader.size < header.size && isLeafLine(line)) readLeafLine(reader, line)
  else if (reader.size < header.size) reader.readBody(line)
  else readEnd(reading, line)
  if (!reading.hasEnded) digest.update(`${line}\n`)
}

function readHeader(reader: JournalReader, line: string): JournalHeader {
  const header = parse(headerSchema, line)
  if (!header) reader.find('line 1', 'no_header')
  return header ?? { dure: 'journal', v: 1, commons: '', slug: '', size: -1, checkpoint: '', vkey: '' }
}

function readLeafLine(reader: JournalReader, line: string): void {
  const match = /^\{"leaf":"([0-9a-f]{64})","seq":(\d+)\}$/.exec(line)
  if (!match || Number(match[2]) !== reader.size) reader.find(`entry ${reader.size}`, 'unreadable')
  reader.readLeaf(Buffer.from(match?.[1] ?? '', 'hex'))
}

function readEnd(reading: Reading, line: string): void {
  if (reading.hasEnded) reading.reader.find('last line', 'more_follows')
  else readFooter(reading, line)
  reading.hasEnded = true
}

function readFooter({ reader, digest }: Reading, line: string): void {
  const footer = parse(footerSchema, line)
  if (!footer) reader.find('last line', 'unreadable')
  else if (footer.sha256 !== digest.digest('hex')) reader.find('last line', 'bytes_differ')
  const balances = footer?.balances
  if (footer && reader.hidden === 0 && !balances) reader.find('last line', 'balances_left_out')
  if (!balances || reader.hidden > 0) return
  compareBalances(reader, new Map(balances.map((one) => [`${one.account} ${one.unit}`, one.amount])))
}

/** Only the one spelling that we write: otherwise a byte could change without meaning anything else. */
function parse<T>(schema: z.ZodType<T>, line: string): T | undefined {
  try {
    const value: unknown = JSON.parse(line)
    const parsed = schema.safeParse(value)
    return parsed.success && JSON.stringify(value) === line ? parsed.data : undefined
  } catch {
    return undefined
  }
}

function checkSeal(reader: JournalReader, header: JournalHeader): void {
  if (reader.size !== header.size) reader.find('head', 'size_differs')
  try {
    const signed = openCheckpoint(header.checkpoint, [header.vkey], originOf(header.commons))
    if (signed.size !== header.size) reader.find(`checkpoint ${signed.size}`, 'size_differs')
    if (hex(signed.root) !== hex(rootOf(reader.frontier)))
      reader.find(`checkpoint ${signed.size}`, 'root_differs')
  } catch {
    reader.find('checkpoint', 'bad_signature')
  }
}
