import type { Kysely } from 'kysely'
import type { Tables } from '../database.ts'
import { consistencyProof, type Hash, inclusionProof, type Subtree } from './merkle.ts'
import { subtreesFromTiles, type Tile, tileBytes, tileWidth } from './tiles.ts'

/** A tile's bytes from the database: complete ones are stored, the ragged edge is read from the entries. */
export async function readStoredTile(db: Kysely<Tables>, commonsId: string, tile: Tile): Promise<Uint8Array> {
  if (tile.width === tileWidth) {
    const kept = await keptTile(db, commonsId, tile)
    if (kept) return kept
  }
  if (tile.level === 0) return leafHashes(db, commonsId, tile.index * tileWidth, tile.width)
  const size = (tile.index * tileWidth + tile.width) * tileWidth ** tile.level
  return tileBytes(
    tile,
    subtreesFromTiles(size, (lower) => readStoredTile(db, commonsId, lower)),
  )
}

async function keptTile(db: Kysely<Tables>, commonsId: string, tile: Tile): Promise<Uint8Array | undefined> {
  const query = db.selectFrom('journal_tile').select('hashes').where('commons_id', '=', commonsId)
  const row = await query
    .where('level', '=', tile.level)
    .where('index', '=', BigInt(tile.index))
    .executeTakeFirst()
  return row?.hashes
}

async function leafHashes(
  db: Kysely<Tables>,
  commonsId: string,
  from: number,
  count: number,
): Promise<Uint8Array> {
  const query = db.selectFrom('journal_entry').select('leaf').where('commons_id', '=', commonsId)
  const rows = await query
    .where('seq', '>=', BigInt(from))
    .where('seq', '<', BigInt(from + count))
    .orderBy('seq')
    .execute()
  return Buffer.concat(rows.map((row) => row.leaf))
}

/** Subtrees of a commons' stored log at a size, for proofs. */
export function storedSubtrees(db: Kysely<Tables>, commonsId: string, size: number): Subtree {
  return subtreesFromTiles(size, (tile) => readStoredTile(db, commonsId, tile))
}

/** The receipt that entry `seq` stands in the log of that size. */
export function proveInclusion(
  db: Kysely<Tables>,
  commonsId: string,
  seq: number,
  size: number,
): Promise<Hash[]> {
  return inclusionProof(seq, size, storedSubtrees(db, commonsId, size))
}

/** The receipt that the log of `newSize` continues the log of `oldSize`. */
export function proveConsistency(
  db: Kysely<Tables>,
  commonsId: string,
  oldSize: number,
  newSize: number,
): Promise<Hash[]> {
  return consistencyProof(oldSize, newSize, storedSubtrees(db, commonsId, newSize))
}
