import type { Kysely } from 'kysely'
import type { Tables } from '../database.ts'
import { type Hash, rootOver } from './merkle.ts'
import { completedTiles, tileWidth } from './tiles.ts'
import type { JournalReader } from './verify.ts'

/**
 * Stored tiles against the leaves: names the 256 entries in which something was replaced together with its leaf.
 * Of each lower tile only its root is kept for the tile above.
 */
export async function checkTiles(
  db: Kysely<Tables>,
  commonsId: string,
  reader: JournalReader,
): Promise<void> {
  const roots: Hash[][] = []
  const wanted = new Set<string>()
  for (const { level, index } of completedTiles(0, reader.size)) {
    const hashes =
      level === 0
        ? await leavesUnder(db, commonsId, index)
        : (roots[level - 1] ?? []).slice(index * tileWidth, (index + 1) * tileWidth)
    wanted.add(`${level}/${index}`)
    roots[level] ??= []
    roots[level].push(rootOver(hashes))
    const kept = await keptTile(db, commonsId, level, index)
    if (!kept) reader.find(`tile ${level}/${index}`, 'missing')
    else if (!kept.equals(Buffer.concat(hashes))) reader.find(`tile ${level}/${index}`, 'tile_differs')
  }
  const stored = db.selectFrom('journal_tile').select(['level', 'index'])
  for (const row of await stored.where('commons_id', '=', commonsId).execute())
    if (!wanted.has(`${row.level}/${row.index}`))
      reader.find(`tile ${row.level}/${row.index}`, 'tile_differs')
}

async function leavesUnder(db: Kysely<Tables>, commonsId: string, index: number): Promise<Hash[]> {
  const rows = await db
    .selectFrom('journal_entry')
    .select('leaf')
    .where('commons_id', '=', commonsId)
    .where('seq', '>=', BigInt(index * tileWidth))
    .where('seq', '<', BigInt((index + 1) * tileWidth))
    .orderBy('seq')
    .execute()
  return rows.map((row) => row.leaf)
}

async function keptTile(
  db: Kysely<Tables>,
  commonsId: string,
  level: number,
  index: number,
): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('journal_tile')
    .select('hashes')
    .where('commons_id', '=', commonsId)
    .where('level', '=', level)
    .where('index', '=', BigInt(index))
    .executeTakeFirst()
  return row?.hashes
}
