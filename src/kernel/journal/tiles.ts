import type { Hash, Subtree } from './merkle.ts'
import { rootOver } from './merkle.ts'

/**
 * Tiles as in C2SP tlog-tiles: the tree's hashes cut into static files of 256, so that any web server can serve a
 * journal and anyone can build every proof from it. Tile (level, index) holds the roots of 256 perfect subtrees of
 * 256^level leaves each, side by side; level 0 holds leaf hashes. Only the last tile of a level may be *partial*
 * (width 1 to 255).
 */
export type Tile = { level: number; index: number; width: number }

/** Hashes in a full tile. */
export const tileWidth = 256

/** Gives the bytes of a tile, 32 × width. A server may answer a partial tile with the beginning of a fuller one. */
export type ReadTile = (tile: Tile) => Promise<Uint8Array>

/** Where a tile is served: "tile/0/x001/067", partial "tile/0/x001/067.p/8". */
export function tilePath({ level, index, width }: Tile): string {
  return `tile/${level}/${indexPath(index)}${partial(width)}`
}

/** Where the entries under a level-0 tile are served: "tile/entries/x001/067". */
export function entriesPath({ index, width }: Omit<Tile, 'level'>): string {
  return `tile/entries/${indexPath(index)}${partial(width)}`
}

/** Reads a path that `tilePath` can write, and no other spelling; level -1 stands for "entries". */
export function parseTilePath(path: string): Tile | undefined {
  const match = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path)
  if (!match) return undefined
  const level = match[1] === 'entries' ? -1 : Number(match[1])
  const tile = { level, index: Number(match[2]!.replace(/[x/]/g, '')), width: Number(match[3] ?? tileWidth) }
  if (level > 63 || tile.width < 1 || tile.width > tileWidth) return undefined
  return (level < 0 ? entriesPath(tile) : tilePath(tile)) === path ? tile : undefined
}

/** The width of a tile in a tree of `size` leaves: 256 where full, 0 where the tree does not reach it. */
export function widthIn(size: number, level: number, index: number): number {
  return Math.max(0, Math.min(tileWidth, Math.floor(size / 256 ** level) - index * tileWidth))
}

/** All tiles that become full when the tree grows from `oldSize` to `newSize` leaves, by level, then index. */
export function* completedTiles(oldSize: number, newSize: number): Generator<Tile> {
  for (let level = 0; 256 ** (level + 1) <= newSize; level++) {
    const span = 256 ** (level + 1)
    for (let index = Math.floor(oldSize / span); index < Math.floor(newSize / span); index++)
      yield { level, index, width: tileWidth }
  }
}

/** The partial tiles a checkpoint of that size needs, at most one a level. */
export function* partialTiles(size: number): Generator<Tile> {
  for (let level = 0; 256 ** level <= size; level++) {
    const hashes = Math.floor(size / 256 ** level)
    const width = hashes % tileWidth
    if (width > 0) yield { level, index: (hashes - width) / tileWidth, width }
  }
}

/** The bytes of a tile, made from subtrees. */
export async function tileBytes({ level, index, width }: Tile, subtree: Subtree): Promise<Uint8Array> {
  const hashes: Hash[] = []
  for (let i = 0; i < width; i++) hashes.push(await subtree(level * 8, index * tileWidth + i))
  return Buffer.concat(hashes)
}

/**
 * The subtrees of a tree of `size` leaves, read from its tiles; each tile is read once per provider. Rejects for a
 * subtree that reaches beyond the tree (RangeError) and for a tile that is too short.
 */
export function subtreesFromTiles(size: number, read: ReadTile): Subtree {
  const seen = new Map<string, Promise<Uint8Array>>()
  const hashesOf = (tile: Tile): Promise<Uint8Array> => {
    const path = tilePath(tile)
    const known = seen.get(path) ?? checkedRead(tile, read)
    seen.set(path, known)
    return known
  }
  return async (level, index) => {
    if ((index + 1) * 2 ** level > size)
      throw new RangeError(`tiles: no subtree ${level}/${index} in ${size} leaves`)
    // A tile keeps every eighth level; the levels between are hashed from it.
    const tileLevel = Math.floor(level / 8)
    const count = 2 ** (level % 8)
    const tileIndex = Math.floor((index * count) / tileWidth)
    const bytes = await hashesOf({
      level: tileLevel,
      index: tileIndex,
      width: widthIn(size, tileLevel, tileIndex),
    })
    return rootOver(hashesIn(bytes, (index * count) % tileWidth, count))
  }
}

async function checkedRead(tile: Tile, read: ReadTile): Promise<Uint8Array> {
  const bytes = await read(tile)
  if (bytes.length % 32 !== 0 || bytes.length < tile.width * 32)
    throw new Error(`tiles: ${tilePath(tile)} has ${bytes.length} bytes, not ${tile.width * 32}`)
  return bytes
}

function* hashesIn(bytes: Uint8Array, first: number, count: number): Generator<Hash> {
  for (let i = first; i < first + count; i++) yield bytes.subarray(i * 32, i * 32 + 32)
}

/** Three digits an element, so that no folder grows large; "x" marks folders, so that none has a file's name. */
function indexPath(index: number): string {
  const digits = index.toString()
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0')
  return padded.replace(/\d{3}(?=\d)/g, 'x$&/')
}

function partial(width: number): string {
  return width === tileWidth ? '' : `.p/${width}`
}
