import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hex } from '../canonical.ts'
import type { Subtree } from './merkle.ts'
import {
  appendAll,
  consistencyProof,
  emptyFrontier,
  frontierAt,
  inclusionProof,
  leafHash,
  nodeHash,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts'
import type { Tile } from './tiles.ts'
import {
  completedTiles,
  entriesPath,
  parseTilePath,
  partialTiles,
  subtreesFromTiles,
  tileBytes,
  tilePath,
  widthIn,
} from './tiles.ts'

describe('paths', () => {
  test.each<[Tile, string]>([
    [{ level: 0, index: 1067, width: 256 }, 'tile/0/x001/067'],
    [{ level: 0, index: 1_234_067, width: 256 }, 'tile/0/x001/x234/067'],
    [{ level: 1, index: 0, width: 17 }, 'tile/1/000.p/17'],
    [{ level: 2, index: 999, width: 1 }, 'tile/2/999.p/1'],
    [{ level: 63, index: 1000, width: 255 }, 'tile/63/x001/000.p/255'],
  ])('%j is at %s', (tile, path) => {
    expect(tilePath(tile)).toBe(path)
    expect(parseTilePath(path)).toEqual(tile)
  })

  test('entries stand beside the hashes', () => {
    expect(entriesPath({ index: 1067, width: 9 })).toBe('tile/entries/x001/067.p/9')
    expect(parseTilePath('tile/entries/x001/067.p/9')).toEqual({ level: -1, index: 1067, width: 9 })
  })

  test.each([
    'tile/0/1',
    'tile/0/0001',
    'tile/00/001',
    'tile/64/001',
    'tile/0/x000/001',
    'tile/0/001/002',
    'tile/0/x001',
    'tile/0/001.p/0',
    'tile/0/001.p/256',
    'tile/0/001.p/999',
    'tile/0/001.p/08',
    'tile/0/001/',
    '/tile/0/001',
    'tile/data/001',
  ])('%s is no path', (path) => {
    expect(parseTilePath(path)).toBeUndefined()
  })

  test('every tile has one path', () => {
    const tile = fc.record({
      level: fc.nat(63),
      index: fc.nat(2 ** 40),
      width: fc.integer({ min: 1, max: 256 }),
    })
    fc.assert(
      fc.property(tile, (each) => {
        expect(parseTilePath(tilePath(each))).toEqual(each)
      }),
    )
  })
})

describe('which tiles there are', () => {
  test('the examples of the specification: 256 and 70,000 leaves', () => {
    expect([...completedTiles(0, 256)].map(tilePath)).toEqual(['tile/0/000'])
    expect([...partialTiles(256)].map(tilePath)).toEqual(['tile/1/000.p/1'])
    const full = [...completedTiles(0, 70_000)]
    expect(full.filter((tile) => tile.level === 0)).toHaveLength(273)
    expect(full.filter((tile) => tile.level === 1).map(tilePath)).toEqual(['tile/1/000'])
    expect([...partialTiles(70_000)].map(tilePath)).toEqual([
      'tile/0/273.p/112',
      'tile/1/001.p/17',
      'tile/2/000.p/1',
    ])
  })

  test('growing in steps completes each tile once, and full and partial tiles cover the tree', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(300_000), { minLength: 1, maxLength: 6 }), (unsorted) => {
        const sizes = [0, ...unsorted.sort((a, b) => a - b)]
        const last = sizes.at(-1)!
        const inSteps = sizes
          .slice(1)
          .flatMap((size, i) => [...completedTiles(sizes[i]!, size)].map(tilePath))
        const full = [...completedTiles(0, last)]
        expect(inSteps.sort()).toEqual(full.map(tilePath).sort())
        const all = [...full, ...partialTiles(last)]
        const atLevel = (level: number) =>
          all.filter((tile) => tile.level === level).reduce((n, t) => n + t.width, 0)
        for (let level = 0; level < 4; level++) expect(atLevel(level)).toBe(Math.floor(last / 256 ** level))
        for (const tile of all) expect(widthIn(last, tile.level, tile.index)).toBe(tile.width)
        expect([...completedTiles(last, last)]).toEqual([])
      }),
    )
  })
})

describe('a tree of 70,000 leaves kept as tiles', async () => {
  const size = 70_000
  const leaves = Array.from({ length: size }, (_, i) => leafHash(Buffer.from(`entry ${i}`)))
  const tiles = await tilesOf(size)
  const read = async (tile: Tile) =>
    tiles.get(tilePath(tile)) ?? Promise.reject(new Error(`no ${tilePath(tile)}`))
  const subtree = subtreesFromTiles(size, read)

  test('gives the root and frontier that appending gives', async () => {
    const appended = appendAll(emptyFrontier, leaves)
    const gathered = await frontierAt(size, subtree)
    expect(gathered.roots.map(hex)).toEqual(appended.roots.map(hex))
  })

  test('gives proofs that verify, for it and for every earlier size', async () => {
    const root = rootOf(appendAll(emptyFrontier, leaves))
    for (const index of [0, 1, 255, 256, 65_535, 65_536, 69_887, 69_888, 69_999]) {
      expect(
        verifyInclusion(leaves[index]!, index, size, await inclusionProof(index, size, subtree), root),
      ).toBe(true)
    }
    for (const older of [1, 255, 256, 257, 65_536, 65_537, 69_999]) {
      const oldRoot = rootOf(appendAll(emptyFrontier, leaves.slice(0, older)))
      const proof = await consistencyProof(older, size, subtree)
      expect(verifyConsistency(older, size, oldRoot, root, proof)).toBe(true)
      expect(verifyConsistency(older, size, oldRoot, leaves[0]!, proof)).toBe(false)
    }
  })

  test('reads each tile once, takes a fuller tile for a partial one, refuses a short one', async () => {
    const asked: string[] = []
    const counting = subtreesFromTiles(size, (tile) => {
      asked.push(tilePath(tile))
      return read(tile)
    })
    await inclusionProof(69_999, size, counting)
    await inclusionProof(69_998, size, counting)
    expect(new Set(asked).size).toBe(asked.length)
    expect(asked.length).toBeLessThanOrEqual(4)
    const earlier = subtreesFromTiles(100, async () => tiles.get('tile/0/000')!)
    expect(hex(rootOf(await frontierAt(100, earlier)))).toBe(
      hex(rootOf(appendAll(emptyFrontier, leaves.slice(0, 100)))),
    )
    const short = subtreesFromTiles(size, async () => new Uint8Array(32))
    await expect(short(0, 5)).rejects.toThrow('tile/0/000 has 32 bytes, not 8192')
    await expect(subtree(0, size)).rejects.toThrow(RangeError)
    await expect(subtree(16, 1)).rejects.toThrow(RangeError)
  })

  async function tilesOf(count: number): Promise<Map<string, Uint8Array>> {
    const levels = [leaves]
    while (levels.at(-1)!.length > 1) levels.push(pairsOf(levels.at(-1)!))
    const direct: Subtree = async (level, index) => levels[level]![index]!
    const made = new Map<string, Uint8Array>()
    for (const tile of [...completedTiles(0, count), ...partialTiles(count)])
      made.set(tilePath(tile), await tileBytes(tile, direct))
    return made
  }
})

function pairsOf(hashes: Uint8Array[]): Uint8Array[] {
  return Array.from({ length: Math.floor(hashes.length / 2) }, (_, i) =>
    nodeHash(hashes[2 * i]!, hashes[2 * i + 1]!),
  )
}
