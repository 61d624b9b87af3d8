import type { Kysely } from 'kysely'
import type { Tables } from '../database.ts'
import type { Entry } from './entry.ts'
import { leafHash, rootOf } from './merkle.ts'
import { readStoredTile } from './stored-tiles.ts'
import { tileWidth } from './tiles.ts'
import { compareBalances, JournalReader, type Verified } from './verify.ts'

const pageSize = 1000n

/**
 * Checks a commons in its own database: every entry against its leaf, every leaf against the head, tiles and
 * checkpoints, every posting and balance against the entries. Reads in pages of one snapshot.
 */
export function verifyStored(read: Kysely<Tables>, commonsId: string): Promise<Verified> {
  return read
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((db) => verifyIn(db, commonsId))
}

/** The same inside a transaction that is open already. */
export async function verifyIn(db: Kysely<Tables>, commonsId: string): Promise<Verified> {
  const reader = new JournalReader()
  const checkpoints = await rootsToMeet(db, commonsId)
  for (let from = 0n; ; from += pageSize) {
    const count = await readPage(db, commonsId, from, reader, checkpoints)
    if (count === 0) break
  }
  await checkHead(db, commonsId, reader)
  await checkTiles(db, commonsId, reader)
  compareBalances(reader, await storedBalances(db, commonsId))
  return reader.result()
}

/** Signed roots by size: growing past each of them must meet it. */
async function rootsToMeet(db: Kysely<Tables>, commonsId: string): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('journal_checkpoint')
    .select(['size', 'note'])
    .where('commons_id', '=', commonsId)
    .execute()
  return new Map(rows.map((row) => [Number(row.size), row.note.split('\n')[2] ?? '']))
}

async function readPage(
  db: Kysely<Tables>,
  commonsId: string,
  from: bigint,
  reader: JournalReader,
  checkpoints: Map<number, string>,
): Promise<number> {
  const entries = db.selectFrom('journal_entry').selectAll().where('commons_id', '=', commonsId)
  const rows = await entries
    .where('seq', '>=', from)
    .where('seq', '<', from + pageSize)
    .orderBy('seq')
    .execute()
  const postings = await postingsOf(db, commonsId, from)
  for (const row of rows) {
    const seq = reader.size
    if (Number(row.seq) !== seq) reader.find(`entry ${seq}`, 'missing')
    const entry = reader.readBody(row.body)
    if (!Buffer.from(leafHash(Buffer.from(row.body))).equals(row.leaf))
      reader.find(`entry ${seq}`, 'leaf_differs')
    if (entry && (entry.kind !== row.kind || entry.at !== row.at.toISOString()))
      reader.find(`entry ${seq}`, 'columns_differ')
    checkPostings(reader, seq, entry, postings.get(seq) ?? [])
    postings.delete(seq)
    const signed = checkpoints.get(reader.size)
    if (signed && signed !== Buffer.from(rootOf(reader.frontier)).toString('base64'))
      reader.find(`checkpoint ${reader.size}`, 'root_differs')
  }
  for (const seq of postings.keys()) reader.find(`posting ${seq}`, 'posting_without_entry')
  return rows.length
}

type PostingRow = {
  seq: bigint
  n: number
  from_account: string
  to_account: string
  unit: string
  amount: bigint
}

async function postingsOf(
  db: Kysely<Tables>,
  commonsId: string,
  from: bigint,
): Promise<Map<number, PostingRow[]>> {
  const query = db.selectFrom('ledger_posting').selectAll().where('commons_id', '=', commonsId)
  const rows = await query
    .where('seq', '>=', from)
    .where('seq', '<', from + pageSize)
    .orderBy('seq')
    .orderBy('n')
    .execute()
  const bySeq = new Map<number, PostingRow[]>()
  for (const row of rows) bySeq.set(Number(row.seq), [...(bySeq.get(Number(row.seq)) ?? []), row])
  return bySeq
}

function checkPostings(
  reader: JournalReader,
  seq: number,
  entry: Entry | undefined,
  rows: PostingRow[],
): void {
  const wanted = entry?.postings ?? []
  if (rows.length !== wanted.length) reader.find(`posting ${seq}`, 'posting_count')
  rows.forEach((row, i) => {
    const posting = wanted[i]
    const isSame =
      posting &&
      row.n === i &&
      row.from_account === posting.from &&
      row.to_account === posting.to &&
      row.unit === posting.unit &&
      row.amount === posting.amount
    if (!isSame) reader.find(`posting ${seq}/${row.n}`, 'posting_differs')
  })
}

async function checkHead(db: Kysely<Tables>, commonsId: string, reader: JournalReader): Promise<void> {
  const head = await db
    .selectFrom('journal_head')
    .selectAll()
    .where('commons_id', '=', commonsId)
    .executeTakeFirst()
  if (!head || Number(head.size) !== reader.size) reader.find('head', 'size_differs')
  else if (!head.root.equals(rootOf(reader.frontier))) reader.find('head', 'root_differs')
}

/** Stored tiles against the leaves: names the 256 entries in which something was replaced together with its leaf. */
async function checkTiles(db: Kysely<Tables>, commonsId: string, reader: JournalReader): Promise<void> {
  for (let index = 0; (index + 1) * tileWidth <= reader.size; index++) {
    const tile = await readStoredTile(db, commonsId, { level: 0, index, width: tileWidth })
    const rows = await db
      .selectFrom('journal_entry')
      .select('leaf')
      .where('commons_id', '=', commonsId)
      .where('seq', '>=', BigInt(index * tileWidth))
      .where('seq', '<', BigInt((index + 1) * tileWidth))
      .orderBy('seq')
      .execute()
    if (!Buffer.concat(rows.map((row) => row.leaf)).equals(tile))
      reader.find(`tile 0/${index}`, 'tile_differs')
  }
}

async function storedBalances(db: Kysely<Tables>, commonsId: string): Promise<Map<string, bigint>> {
  const rows = await db.selectFrom('ledger_balance').selectAll().where('commons_id', '=', commonsId).execute()
  return new Map(rows.map((row) => [`${row.account} ${row.unit}`, row.amount]))
}
