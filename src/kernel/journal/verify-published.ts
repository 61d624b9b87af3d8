import { hex } from '../canonical.ts'
import { openCheckpoint } from './checkpoint.ts'
import { rootOf } from './merkle.ts'
import type { JournalHeader } from './publish.ts'
import { originOf } from './publish.ts'
import { compareBalances, JournalReader, type Verified } from './verify.ts'

/** The last line of a published journal, where balances are open: all of them, amounts as decimal strings. */
export interface JournalFooter {
  balances: { account: string; unit: string; amount: string }[]
}

/**
 * Checks a published journal line by line, with nothing but what is public: no database, no server. Entries shown
 * only as leaves count toward the root; balances are compared when every entry is shown.
 */
export async function verifyPublished(lines: AsyncIterable<string>): Promise<Verified> {
  const reader = new JournalReader()
  let header: JournalHeader | undefined
  for await (const line of lines) {
    if (line === '') continue
    if (!header) header = readHeader(reader, line)
    else readLine(reader, line, header)
  }
  if (header) checkSeal(reader, header)
  return reader.result()
}

function readHeader(reader: JournalReader, line: string): JournalHeader {
  try {
    const header = JSON.parse(line) as JournalHeader
    if (header.dure === 'journal' && header.v === 1) return header
  } catch {
    // Falls through to the finding: a first line that is no header is the same problem however it fails.
  }
  reader.find('line 1', 'no_header')
  return { dure: 'journal', v: 1, commons: '', slug: '', size: -1, checkpoint: '', vkey: '' }
}

function readLine(reader: JournalReader, line: string, header: JournalHeader): void {
  if (reader.size < header.size && line.startsWith('{"leaf":"')) return readLeafLine(reader, line)
  if (reader.size < header.size) return void reader.readBody(line)
  readFooter(reader, line)
}

function readLeafLine(reader: JournalReader, line: string): void {
  const match = /^\{"leaf":"([0-9a-f]{64})","seq":(\d+)\}$/.exec(line)
  if (!match || Number(match[2]) !== reader.size) reader.find(`entry ${reader.size}`, 'unreadable')
  reader.readLeaf(Buffer.from(match?.[1] ?? '', 'hex'))
}

function readFooter(reader: JournalReader, line: string): void {
  try {
    const { balances } = JSON.parse(line) as JournalFooter
    const stored = new Map(balances.map((one) => [`${one.account} ${one.unit}`, BigInt(one.amount)]))
    if (reader.hidden === 0) compareBalances(reader, stored)
  } catch {
    reader.find('last line', 'unreadable')
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
