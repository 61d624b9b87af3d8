import type { Work } from '../work.ts'
import {
  appendAll,
  emptyFrontier,
  type Frontier,
  frontierFromBytes,
  frontierToBytes,
  rootOf,
} from './merkle.ts'
import { readStoredTile, tileOver } from './stored-tiles.ts'
import { completedTiles, type Tile } from './tiles.ts'

/** Seals the batch's leaves into the tree: the new frontier and root; tiles that became complete are stored. */
export async function appendLeaves(work: Work): Promise<{ frontier: Uint8Array; root: Uint8Array }> {
  const before = frontierOf(work)
  const after = appendAll(
    before,
    work.pending.map((one) => one.leaf),
  )
  for (const tile of completedTiles(before.size, after.size)) await storeTile(work, tile)
  return { frontier: frontierToBytes(after), root: rootOf(after) }
}

function frontierOf({ committed }: Work): Frontier {
  return committed.size === 0 ? emptyFrontier : frontierFromBytes(committed.frontier)
}

async function storeTile(work: Work, tile: Tile): Promise<void> {
  const read = (lower: Tile) =>
    lower.level === 0 ? leaves(work, lower) : readStoredTile(work.db, work.commons.id, lower)
  const stored = tile.level === 0 ? await leaves(work, tile) : await tileOver(tile, read)
  const row = {
    commons_id: work.commons.id,
    level: tile.level,
    index: BigInt(tile.index),
    hashes: Buffer.from(stored),
  }
  await work.db.insertInto('journal_tile').values(row).execute()
}

/** Leaf hashes of a tile: those stored before this batch, then those that wait to be written. */
async function leaves(work: Work, tile: Tile): Promise<Uint8Array> {
  const first = tile.index * 256
  const fromPending = work.pending.filter(({ entry }) => entry.seq >= first && entry.seq < first + tile.width)
  const width = tile.width - fromPending.length
  const stored =
    width === 0 ? new Uint8Array() : await readStoredTile(work.db, work.commons.id, { ...tile, width })
  return Buffer.concat([stored, ...fromPending.map((one) => one.leaf)])
}
