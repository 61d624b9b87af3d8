import { type Kysely, sql } from 'kysely'
import type { Tables } from '../database.ts'
import type { Entry } from './entry.ts'
import { frontierToBytes, leafHash, rootOf } from './merkle.ts'
import { compareBalances, JournalReader, type Verified } from './verify.ts'
import { type Seals, sealsOf, unmetSeals } from './verify-seals.ts'
import { checkTiles } from './verify-tiles.ts'

const pageSize = 1000

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
  const seals = await sealsOf(db, commonsId, reader)
  let last: Entry | undefined
  let next = 0n
  for (let after: bigint | undefined; ; ) {
    const rows = await entriesAfter(db, commonsId, after)
    const end = rows.length === pageSize ? rows.at(-1)!.seq : undefined
    const postings = await postingsBetween(db, commonsId, after, end)
    for (const row of rows) {
      if (row.seq !== next) reader.find(`entry ${next}`, 'missing')
      if (row.seq >= 0n) next = row.seq + 1n
      last = checkRow(reader, row, postings, seals) ?? last
    }
    for (const seq of postings.keys()) reader.find(`posting ${seq}`, 'posting_without_entry')
    if (end === undefined) break
    after = end
  }
  unmetSeals(seals, reader)
  await checkHead(db, commonsId, reader, last)
  await checkTiles(db, commonsId, reader)
  compareBalances(reader, await storedBalances(db, commonsId))
  return reader.result()
}

type EntryRow = { seq: bigint; kind: string; at: string | null; day: string; leaf: Buffer; body: string }

/** With every digit PostgreSQL keeps of a time, since a `Date` would drop the last three. */
const exactly = (column: string) =>
  sql<string | null>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`

/** The day of its recording, in the commons' own time. */
const localDay = sql<string>`(at at time zone c.time_zone)::date`

const isAt = (stored: string | null, at: string) => stored === `${at.slice(0, -1)}000`

/** By what follows what, not by expected numbers: so a row with any number at all is met. */
function entriesAfter(db: Kysely<Tables>, commonsId: string, after: bigint | undefined): Promise<EntryRow[]> {
  const query = db
    .selectFrom('journal_entry')
    .innerJoin('kernel_commons as c', 'c.id', 'commons_id')
    .select(['seq', 'kind', exactly('at').as('at'), localDay.as('day'), 'leaf', 'body'])
    .where('commons_id', '=', commonsId)
  const next = after === undefined ? query : query.where('seq', '>', after)
  return next.orderBy('seq').limit(pageSize).execute()
}

function checkRow(
  reader: JournalReader,
  row: EntryRow,
  postings: Map<bigint, PostingRow[]>,
  seals: Seals,
): Entry | undefined {
  const { seq } = row
  const entry = reader.readBody(row.body, seq)
  if (!Buffer.from(leafHash(Buffer.from(row.body))).equals(row.leaf))
    reader.find(`entry ${seq}`, 'leaf_differs')
  if (entry && (entry.kind !== row.kind || !isAt(row.at, entry.at)))
    reader.find(`entry ${seq}`, 'columns_differ')
  checkPostings(reader, row, entry, postings.get(seq) ?? [])
  postings.delete(seq)
  const signed = seals.get(reader.size)
  seals.delete(reader.size)
  if (signed && signed !== Buffer.from(rootOf(reader.frontier)).toString('base64'))
    reader.find(`checkpoint ${reader.size}`, 'root_differs')
  return entry
}

/** The amount as PostgreSQL writes it: a `NaN` slipped in must be found, not end the check. */
type PostingRow = {
  seq: bigint
  n: number
  from_account: string
  to_account: string
  unit: string
  amount: string
  day: string
}

async function postingsBetween(
  db: Kysely<Tables>,
  commonsId: string,
  after: bigint | undefined,
  end: bigint | undefined,
): Promise<Map<bigint, PostingRow[]>> {
  let query = db
    .selectFrom('ledger_posting')
    .select(['seq', 'n', 'from_account', 'to_account', 'unit', sql<string>`amount::text`.as('amount'), 'day'])
    .where('commons_id', '=', commonsId)
  if (after !== undefined) query = query.where('seq', '>', after)
  if (end !== undefined) query = query.where('seq', '<=', end)
  const bySeq = new Map<bigint, PostingRow[]>()
  for (const row of await query.orderBy('seq').orderBy('n').execute()) {
    const rows = bySeq.get(row.seq)
    if (rows) rows.push(row)
    else bySeq.set(row.seq, [row])
  }
  return bySeq
}

function checkPostings(
  reader: JournalReader,
  { seq, day }: EntryRow,
  entry: Entry | undefined,
  rows: PostingRow[],
): void {
  const wanted = entry?.postings ?? []
  const effectiveOn = entry?.effectiveOn ?? day
  if (rows.length !== wanted.length) reader.find(`posting ${seq}`, 'posting_count')
  rows.forEach((row, i) => {
    const posting = wanted[i]
    const isSame =
      posting &&
      row.n === i &&
      row.from_account === posting.from &&
      row.to_account === posting.to &&
      row.unit === posting.unit &&
      row.amount === posting.amount.toString() &&
      row.day === effectiveOn
    if (!isSame) reader.find(`posting ${seq}/${row.n}`, 'posting_differs')
  })
}

/** The head against what the entries come to: with another frontier the next entry would be sealed wrongly. */
async function checkHead(
  db: Kysely<Tables>,
  commonsId: string,
  reader: JournalReader,
  last: Entry | undefined,
): Promise<void> {
  const head = await db
    .selectFrom('journal_head')
    .select(['size', 'frontier', 'root', exactly('at').as('at'), 'charter_version', 'standing_seq'])
    .where('commons_id', '=', commonsId)
    .executeTakeFirst()
  if (!head || head.size !== BigInt(reader.size)) return reader.find('head', 'size_differs')
  const isSealed =
    head.root.equals(rootOf(reader.frontier)) && head.frontier.equals(frontierToBytes(reader.frontier))
  if (!isSealed) reader.find('head', 'root_differs')
  const isLast =
    !last ||
    (isAt(head.at, last.at) && head.charter_version === last.charterVersion && head.standing_seq < head.size)
  if (!isLast) reader.find('head', 'columns_differ')
}

async function storedBalances(db: Kysely<Tables>, commonsId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('ledger_balance')
    .select(['account', 'unit', sql<string>`amount::text`.as('amount')])
    .where('commons_id', '=', commonsId)
    .execute()
  return new Map(rows.map((row) => [`${row.account} ${row.unit}`, row.amount]))
}
