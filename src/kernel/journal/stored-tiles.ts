import type { Kysely } from 'kysely'
import type { Tables } from '../database.ts'
import { consistencyProof, type Hash, inclusionProof, rootOver, type Subtree } from './merkle.ts'
import { type ReadTile, subtreesFromTiles, type Tile, tileWidth } from './tiles.ts'

/** A tile's bytes from the database: complete ones are stored, the ragged edge is read from the entries. */
export async function readStoredTile(db: Kysely<Tables>, commonsId: string, tile: Tile): Promise<Uint8Array> {
  if (tile.width === tileWidth) {
    const kept = await keptTile(db, commonsId, tile)
    if (kept) return kept
  }
  if (tile.level === 0) return leafHashes(db, commonsId, tile.index * tileWidth, tile.width)
  return tileOver(tile, (lower) => readStoredTile(db, commonsId, lower))
}

/** A tile of a higher level from the full tiles below it: the root over each is one of its hashes. */
export async function tileOver(tile: Tile, read: ReadTile): Promise<Uint8Array> {
  const hashes: Uint8Array[] = []
  for (let i = 0; i < tile.width; i++) {
    const lower = await read({ level: tile.level - 1, index: tile.index * tileWidth + i, width: tileWidth })
    hashes.push(rootOver(hashesIn(lower)))
  }
  return Buffer.concat(hashes)
}

const hashesIn = (bytes: Uint8Array) =>
  Array.from({ length: bytes.length / 32 }, (_, i) => bytes.subarray(i * 32, (i + 1) * 32))

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
