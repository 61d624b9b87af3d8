import { beforeAll, describe, expect, it } from 'vitest'
import {
  appendAll,
  emptyFrontier,
  type Frontier,
  frontierToBytes,
  type Hash,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from '../src/kernel/journal/merkle.ts'
import { proveConsistency, proveInclusion } from '../src/kernel/journal/stored-tiles.ts'
import { verifyStored } from '../src/kernel/journal/verify-stored.ts'
import { freshDatabase } from './database.ts'
import { tallySlices, tallyWorld } from './tally/world.ts'

/** Where the first tile of level 1 becomes complete: 256 tiles of 256 entries. */
const boundary = 65_536
const [prefilled, after] = [boundary - 30, boundary + 400]

const database = await freshDatabase({ slices: tallySlices })
const world = tallyWorld(database)
const roots = new Map<number, Hash>()
let commons = ''
let leaves: Hash[] = []

beforeAll(async () => {
  commons = await world.foundOne('large')
  await prefill()
  const step = { from: 'income:gifts', to: 'assets:bank', unit: 'KRW', amount: '1' }
  for (const goal of [boundary - 1, boundary, boundary + 1, after]) {
    const count = goal - (await head()).size
    await Promise.all(Array.from({ length: count }, () => world.act(commons, 'move', step)))
    roots.set(goal, (await head()).root)
  }
  leaves = await leavesFrom(0)
})

/** Entries as the door would have left them, made by PostgreSQL, so that it takes a second and not minutes. */
async function prefill(): Promise<void> {
  const body = `'{"actor":"clock","at":"' || to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    || '","charterVersion":1,"command":"tally.tick","data":{"count":0},"kind":"tally.moved","postings":[],"salt":"'
    || md5(i::text) || '","seq":' || i || ',"v":1}'`
  await database.owner.query(
    `insert into journal_entry (commons_id, seq, kind, at, leaf, body)
     select h.commons_id, i, 'tally.moved', h.at, sha256('\\x00'::bytea || convert_to(${body}, 'UTF8')), ${body}
     from journal_head h, generate_series(1, ${prefilled - 1}) i where h.commons_id = $1`,
    [commons],
  )
  await database.owner.query(
    `insert into journal_tile (commons_id, level, index, hashes)
     select commons_id, 0, seq / 256, string_agg(leaf, ''::bytea order by seq) from journal_entry
     where commons_id = $1 group by 1, seq / 256 having count(*) = 256`,
    [commons],
  )
  const frontier = appendAll(emptyFrontier, await leavesFrom(0))
  await database.owner.query(
    'update journal_head set size = $2, frontier = $3, root = $4 where commons_id = $1',
    [commons, frontier.size, frontierToBytes(frontier), rootOf(frontier)],
  )
}

async function head(): Promise<{ size: number; root: Hash }> {
  const query = database.read.selectFrom('journal_head').select(['size', 'root'])
  const { size, root } = await query.where('commons_id', '=', commons).executeTakeFirstOrThrow()
  return { size: Number(size), root }
}

async function leavesFrom(seq: number): Promise<Hash[]> {
  const query = database.read.selectFrom('journal_entry').select('leaf').where('commons_id', '=', commons)
  const rows = await query.where('seq', '>=', BigInt(seq)).orderBy('seq').execute()
  return rows.map((row) => row.leaf)
}

/** The roots of trees by size, from the leaves alone. */
function plainRoots(sizes: number[]): Map<number, Hash> {
  const found = new Map<number, Hash>()
  let frontier: Frontier = emptyFrontier
  for (const size of sizes.toSorted((a, b) => a - b)) {
    frontier = appendAll(frontier, leaves.slice(frontier.size, size))
    found.set(size, rootOf(frontier))
  }
  return found
}

describe(`a journal that grows past ${boundary} entries`, () => {
  it('has the root of its leaves before, at and past the boundary', () => {
    expect(roots).toEqual(plainRoots([...roots.keys()]))
  })

  it('stores the tile above 256 tiles once it is complete', async () => {
    const { rows } = await database.owner.query(
      `select level, count(*)::int as count, min(length(hashes)) as least, max(length(hashes)) as most
       from journal_tile where commons_id = $1 group by level order by level`,
      [commons],
    )
    const length = { least: 8192, most: 8192 }
    expect(rows).toEqual([
      { level: 0, count: 257, ...length },
      { level: 1, count: 1, ...length },
    ])
  })

  it('proves that entries stand in it', async () => {
    for (const [size, root] of roots) {
      for (const seq of [0, 1, 255, 256, 40_000, boundary - 257, boundary - 2, boundary, size - 1]) {
        if (seq >= size) continue
        const proof = await proveInclusion(database.read, commons, seq, size)
        expect(verifyInclusion(leaves[seq]!, seq, size, proof, root), `${seq} in ${size}`).toBe(true)
        expect(verifyInclusion(leaves[seq === 0 ? 1 : seq - 1]!, seq, size, proof, root)).toBe(false)
      }
    }
  })

  it('proves that it continues what it was', async () => {
    const older = [1, 255, 256, 257, 32_768, 65_280, boundary - 30, boundary - 1, boundary, boundary + 1]
    const before = plainRoots(older)
    for (const [size, root] of roots) {
      for (const old of older.filter((one) => one <= size)) {
        const proof = await proveConsistency(database.read, commons, old, size)
        expect(verifyConsistency(old, size, before.get(old)!, root, proof), `${old} to ${size}`).toBe(true)
        const other = before.get(old === 1 ? 255 : 1)!
        expect(verifyConsistency(old, size, other, root, proof)).toBe(false)
      }
    }
  })

  it('verifies but for an altered tile of level 1, which is named', async () => {
    await database.owner.query(
      'update journal_tile set hashes = set_byte(hashes, 5000, get_byte(hashes, 5000) # 1) where commons_id = $1 and level = 1',
      [commons],
    )
    const findings = [{ place: 'tile 1/0', problem: 'tile_differs' }]
    expect(await verifyStored(database.read, commons)).toMatchObject({ size: after, findings })
  })
})
