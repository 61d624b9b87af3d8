import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { canonicalText, hex } from '../canonical.ts'
import type { View } from '../capability.ts'
import type { Database, Tables } from '../database.ts'
import type { Slices } from '../slices.ts'
import { type Signer, signCheckpoint, signerOf } from './checkpoint.ts'
import { type Entry, readEntry } from './entry.ts'

/**
 * The log's signer. The key is the installation's; the name says which commons' log it is. The origin names no
 * host, so a commons that moves keeps its log's name and gets a new key.
 */
export async function signerFor(db: Kysely<Tables>, commonsId: string): Promise<Signer> {
  const fresh = randomBytes(32).toString('base64')
  await db
    .insertInto('kernel_secret')
    .values({ name: 'journal-key', value: fresh })
    .onConflict((clash) => clash.doNothing())
    .execute()
  return (await keptSigner(db, commonsId))!
}

/** The same for who only reads; undefined where nothing was ever signed. */
export async function keptSigner(db: Kysely<Tables>, commonsId: string): Promise<Signer | undefined> {
  const kept = await db
    .selectFrom('kernel_secret')
    .select('value')
    .where('name', '=', 'journal-key')
    .executeTakeFirst()
  return kept && signerOf(originOf(commonsId), Buffer.from(kept.value, 'base64'))
}

export const originOf = (commonsId: string) => `dure/commons/${commonsId}`

/** The signed checkpoint of the journal as it stands; each size is signed once and kept. */
export async function checkpointOf(
  database: Database,
  commonsId: string,
  now: Date,
): Promise<{ note: string; vkey: string; size: number }> {
  const head = await database.write
    .selectFrom('journal_head')
    .select(['size', 'root'])
    .where('commons_id', '=', commonsId)
    .executeTakeFirstOrThrow()
  return checkpointAt(database.write, commonsId, head, now)
}

/** The signed checkpoint of a head that was read before: it may have been overtaken meanwhile. */
async function checkpointAt(
  db: Kysely<Tables>,
  commonsId: string,
  head: { size: bigint; root: Uint8Array },
  now: Date,
): Promise<{ note: string; vkey: string; size: number }> {
  const signer = await signerFor(db, commonsId)
  const kept = db.selectFrom('journal_checkpoint').select('note').where('commons_id', '=', commonsId)
  const known = await kept.where('size', '=', head.size).executeTakeFirst()
  const size = Number(head.size)
  if (known) return { note: known.note, vkey: signer.vkey, size }
  const note = signCheckpoint({ origin: originOf(commonsId), size, root: head.root }, signer)
  const row = { commons_id: commonsId, size: head.size, note, at: now }
  await db
    .insertInto('journal_checkpoint')
    .values(row)
    .onConflict((clash) => clash.doNothing())
    .execute()
  return { note, vkey: signer.vkey, size }
}

/** The dial by which a commons opens its journal; the charter domain declares it. */
const openTo = 'charter.journal_open_to'

/** Whether this viewer may read this entry whole; otherwise they get its leaf hash. */
export function maySeeEntry(view: View, slices: Slices, entry: Entry): boolean {
  const shown = slices.entryKind(entry.kind)?.shown ?? 'concerned'
  const isOpen = view.charter.value(openTo) === 'anyone'
  if (shown === 'anyone' && isOpen) return true
  if (shown !== 'concerned') return view.standing.member
  const agent = view.standing.agent
  return agent !== undefined && canonicalText([entry.actor, entry.data, entry.postings]).includes(agent)
}

/** The journal as this viewer may see it: each line an entry's canonical bytes, or its leaf where it is hidden. */
export async function* publishedLines(view: View, slices: Slices, size: number): AsyncGenerator<string> {
  for (let from = 0; from < size; from += 1000) {
    const rows = await view.db
      .selectFrom('journal_entry')
      .select(['seq', 'body', 'leaf'])
      .where('commons_id', '=', view.commons.id)
      .where('seq', '>=', BigInt(from))
      .where('seq', '<', BigInt(Math.min(from + 1000, size)))
      .orderBy('seq')
      .execute()
    for (const row of rows) yield lineOf(view, slices, row)
  }
}

function lineOf(view: View, slices: Slices, row: { seq: bigint; body: string; leaf: Uint8Array }): string {
  return maySeeEntry(view, slices, readEntry(row.body))
    ? row.body
    : JSON.stringify({ leaf: hex(row.leaf), seq: Number(row.seq) })
}

/** The first line of a published journal. */
export interface JournalHeader {
  dure: 'journal'
  v: 1
  commons: string
  slug: string
  size: number
  checkpoint: string
  vkey: string
}

/** The last line of a published journal. */
export interface JournalFooter {
  /** All balances that are not zero, amounts as decimal strings; left out where some entries are hidden. */
  balances?: { account: string; unit: string; amount: string }[]
  /** SHA-256 of every line before, each with its line end: no byte changes unseen. */
  sha256: string
}

/**
 * The journal as this viewer may see it: header, a line an entry, footer. What the web serves as `export.jsonl` and
 * the command line writes. It may take long, so only the head and the balances are read in one snapshot; the
 * entries below that size never change. Lines come without their line end.
 */
export async function* publishJournal(
  { database, slices }: { database: Database; slices: Slices },
  view: View,
): AsyncGenerator<string> {
  const { head, balances } = await snapshotOf(database, view.commons.id)
  const { note, vkey, size } = await checkpointAt(database.write, view.commons.id, head, view.now)
  const { id: commons, slug } = view.commons
  const header: JournalHeader = { dure: 'journal', v: 1, commons, slug, size, checkpoint: note, vkey }
  const digest = createHash('sha256')
  const sealed = (line: string) => {
    digest.update(`${line}\n`)
    return line
  }
  yield sealed(JSON.stringify(header))
  let hidden = 0
  for await (const line of publishedLines(view, slices, size)) {
    if (isLeafLine(line)) hidden += 1
    yield sealed(line)
  }
  const shown = hidden === 0 ? { balances } : {}
  yield JSON.stringify({ ...shown, sha256: digest.digest('hex') } satisfies JournalFooter)
}

/** Whether a line shows an entry only by its leaf. Canonical entries begin with their first key, `actor`. */
export const isLeafLine = (line: string) => line.startsWith('{"leaf":"')

async function snapshotOf(database: Database, commonsId: string) {
  return database.read
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (db) => {
      const head = await db
        .selectFrom('journal_head')
        .select(['size', 'root'])
        .where('commons_id', '=', commonsId)
        .executeTakeFirstOrThrow()
      const rows = await db
        .selectFrom('ledger_balance')
        .select(['account', 'unit', 'amount'])
        .where('commons_id', '=', commonsId)
        .where('amount', '<>', 0n)
        .orderBy('account')
        .orderBy('unit')
        .execute()
      return { head, balances: rows.map((row) => ({ ...row, amount: row.amount.toString() })) }
    })
}
