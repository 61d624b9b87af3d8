import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalText } from '../src/kernel/canonical.ts'
import { kyselyOn } from '../src/kernel/connection.ts'
import { readEntry } from '../src/kernel/journal/entry.ts'
import { appendAll, emptyFrontier, frontierToBytes, leafHash, rootOf } from '../src/kernel/journal/merkle.ts'
import { checkpointOf } from '../src/kernel/journal/publish.ts'
import { findingSentence } from '../src/kernel/journal/verify-sentences.ts'
import { verifyIn, verifyStored } from '../src/kernel/journal/verify-stored.ts'
import { freshDatabase } from './database.ts'
import { tallySlices, tallyWorld } from './tally/world.ts'

const database = await freshDatabase({ slices: tallySlices })
const world = tallyWorld(database)
const size = 620
let commons = ''
let other = ''
let owner: pg.PoolClient

beforeAll(async () => {
  commons = await world.foundOne('sealed')
  other = await world.foundOne('elsewhere')
  await fill(300)
  await checkpointOf(database, commons, world.clock.now())
  await fill(size - 301)
  await checkpointOf(database, commons, world.clock.now())
  owner = await database.owner.connect()
})
afterAll(() => owner?.release())

/** Gifts into three accounts and two units, some of them spent, a note now and then. */
async function fill(count: number): Promise<void> {
  const one = (i: number) => {
    if (i % 9 === 0) return world.act(commons, 'note', { words: `note ${i}`, refuse: false })
    const to = `assets:${['bank', 'cash', 'hours'][i % 3]}`
    return world.act(commons, 'move', {
      from: 'income:gifts',
      to,
      unit: i % 3 === 2 ? 'h' : 'KRW',
      amount: `${i + 5}`,
    })
  }
  await Promise.all(Array.from({ length: count }, (_, i) => one(i)))
}

/** Does something as the database's owner with every guard removed, checks, and takes it back. */
async function findingsAfter(alter: (client: pg.PoolClient) => Promise<unknown>): Promise<string[]> {
  await owner.query('begin')
  try {
    for (const table of ['journal_entry', 'journal_checkpoint', 'ledger_posting'])
      await owner.query(`alter table ${table} disable trigger all`)
    await alter(owner)
    const { findings } = await verifyIn(
      kyselyOn(owner, async () => {}),
      commons,
    )
    for (const finding of findings) expect(findingSentence(finding, 'ko')).not.toContain('undefined')
    return findings.map((one) => one.place)
  } finally {
    await owner.query('rollback')
  }
}

/** An update that must have met exactly one row, so that no alteration is empty. */
const update = (sql: string, values: unknown[]) => async (client: pg.PoolClient) => {
  const { rowCount } = await client.query(sql, [commons, ...values])
  expect(rowCount, sql).toBe(1)
}

const seqs = fc.integer({ min: 0, max: size - 1 })
const bits = fc.integer({ min: 1, max: 255 })
const positions = fc.integer({ min: 0, max: 10_000 })
const strange = fc.constantFrom('0', '9', 'a', 'Z', ' ', '"', '\\', '}', '\n', '가', '\u0001')

/** A text with the character at a position (counted round) replaced by another. */
function withOther(text: string, position: number, other: string): string {
  const at = position % text.length
  const letter = text[at] === other ? 'x' : other
  return text.slice(0, at) + letter + text.slice(at + 1)
}

function withFlip(bytes: Uint8Array, position: number, bit: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[position % copy.length]! ^= bit
  return copy
}

async function entryRow(seq: number) {
  const query = 'select body, leaf, kind, at from journal_entry where commons_id = $1 and seq = $2'
  return (await owner.query(query, [commons, seq])).rows[0] as { body: string; leaf: Buffer; kind: string }
}

type Alteration = { places: string[]; alter: (client: pg.PoolClient) => Promise<unknown> }

/** Each alteration names one of the places where it must be found. */
async function mustBeFound({ places, alter }: Alteration): Promise<void> {
  const found = await findingsAfter(alter)
  expect(
    found.some((place) => places.includes(place)),
    `${places} in ${found.slice(0, 5)}`,
  ).toBe(true)
}

async function always<T extends [unknown, ...unknown[]]>(
  runs: number,
  arbitraries: { [I in keyof T]: fc.Arbitrary<T[I]> },
  make: (...values: T) => Alteration | Promise<Alteration>,
): Promise<void> {
  const property = fc.asyncProperty(...arbitraries, async (...values) =>
    mustBeFound(await make(...(values as T))),
  )
  await fc.assert(property, { numRuns: runs, endOnFailure: true })
}

describe('an altered database', () => {
  it('is told from an intact one', async () => {
    expect(await verifyStored(database.read, commons)).toMatchObject({ size, findings: [] })
    expect(await findingsAfter(async () => {})).toEqual([])
  })

  it('is guarded: neither the application nor the owner changes an entry as things stand', async () => {
    const change = 'update journal_entry set kind = kind where commons_id = $1'
    await expect(database.pool.query(change, [commons])).rejects.toThrow(/permission denied/)
    await owner.query(`set session_replication_role = replica`)
    await expect(owner.query(change, [commons])).rejects.toThrow()
    await owner.query(`set session_replication_role = origin`)
  })

  it('shows a letter changed anywhere in an entry', () =>
    always(60, [seqs, positions, strange], async (seq, position, letter) => {
      const body = withOther((await entryRow(seq)).body, position, letter)
      const sql = 'update journal_entry set body = $3 where commons_id = $1 and seq = $2'
      return { places: [`entry ${seq}`], alter: update(sql, [seq, body]) }
    }))

  it('shows a changed leaf, kind or time beside an entry', async () => {
    const set = (what: string) => `update journal_entry set ${what} where commons_id = $1 and seq = $2`
    await always(15, [seqs, positions, bits], async (seq, position, bit) => {
      const leaf = withFlip((await entryRow(seq)).leaf, position, bit)
      return { places: [`entry ${seq}`], alter: update(set('leaf = $3'), [seq, leaf]) }
    })
    await always(15, [seqs, positions, strange], async (seq, position, letter) => {
      const kind = withOther((await entryRow(seq)).kind, position, letter)
      return { places: [`entry ${seq}`], alter: update(set('kind = $3'), [seq, kind]) }
    })
    const shifts = fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).filter((one) => one !== 0)
    await always(15, [seqs, fc.oneof(fc.constantFrom(1, -1), shifts)], (seq, microseconds) => ({
      places: [`entry ${seq}`],
      alter: update(set(`at = at + $3 * interval '1 microsecond'`), [seq, microseconds]),
    }))
  })

  it('shows every changed column of a posting', async () => {
    const changes = [
      'seq = seq + 1000',
      'seq = -1',
      'seq = 9000000000',
      'n = n + 1',
      'n = -1',
      `from_account = 'income:other'`,
      `to_account = 'assets:banc'`,
      `to_account = to_account || ' '`,
      `unit = 'EUR'`,
      'amount = amount + 1',
      'amount = amount * 1000',
      `amount = 'NaN'`,
      'day = day + 1',
      `commons_id = '${other}'`,
    ]
    const one = fc.integer({ min: 1, max: size - 1 })
    await always(50, [one, fc.constantFrom(...changes)], (seq, change) => ({
      places: [`posting ${seq}`, `posting ${seq}/0`, `posting ${seq}/1`, `posting ${seq}/-1`],
      alter: update(`update ledger_posting set ${change} where commons_id = $1 and seq = $2`, [seq]),
    }))
    for (const change of changes) {
      const found = await findingsAfter(
        update(`update ledger_posting set ${change} where commons_id = $1 and seq = 7`, []),
      )
      expect(found.some((place) => place.startsWith('posting 7'))).toBe(true)
    }
  })

  it('shows postings taken away and smuggled in', async () => {
    const insert = `insert into ledger_posting values ($1, $2, $3, 'income:gifts', 'assets:bank', 'KRW', 5, '2026-03-01')`
    await always(10, [fc.integer({ min: 1, max: size - 1 })], (seq) => ({
      places: [`posting ${seq}`],
      alter: update('delete from ledger_posting where commons_id = $1 and seq = $2', [seq]),
    }))
    for (const [seq, n] of [
      [7, 1],
      [0, 0],
      [size, 0],
      [8000, 0],
      ['9000000000', 0],
      [-3, 0],
    ])
      expect(await findingsAfter(update(insert, [seq, n]))).toContain(`posting ${seq}`)
  })

  it('shows every changed, missing and added balance', async () => {
    const accounts = fc.constantFrom(
      'assets:bank KRW',
      'assets:hours h',
      'income:gifts KRW',
      'income:notes pieces',
    )
    const changes = [
      'amount = amount + 1',
      'amount = -amount',
      'amount = 0',
      `amount = 'NaN'`,
      `account = 'assets:mine'`,
      `unit = 'USD'`,
      `commons_id = '${other}'`,
    ]
    const row = `commons_id = $1 and account || ' ' || unit = $2`
    await always(30, [accounts, fc.constantFrom(...changes)], (key, change) => ({
      places: [`balance ${key}`],
      alter: update(`update ledger_balance set ${change} where ${row}`, [key]),
    }))
    await always(5, [accounts], (key) => ({
      places: [`balance ${key}`],
      alter: update(`delete from ledger_balance where ${row}`, [key]),
    }))
    for (const amount of ['5', '-5', '0', 'NaN']) {
      const insert = `insert into ledger_balance values ($1, 'liabilities:members', 'KRW', $2)`
      expect(await findingsAfter(update(insert, [amount]))).toContain('balance liabilities:members KRW')
    }
  })

  it('shows a changed head', async () => {
    const set = (what: string) => `update journal_head set ${what} where commons_id = $1`
    await always(
      20,
      [fc.constantFrom('root', 'frontier'), positions, bits],
      async (column, position, bit) => {
        const { rows } = await owner.query(
          `select ${column} as bytes from journal_head where commons_id = $1`,
          [commons],
        )
        return {
          places: ['head'],
          alter: update(set(`${column} = $2`), [withFlip(rows[0].bytes, position, bit)]),
        }
      },
    )
    for (const what of [
      'size = size - 1',
      'size = size + 1',
      `at = at + interval '1 microsecond'`,
      'charter_version = charter_version + 1',
      'standing_seq = size',
      `frontier = ''`,
    ])
      expect(await findingsAfter(update(set(what), []))).toContain('head')
    expect(await findingsAfter(update('delete from journal_head where commons_id = $1', []))).toContain(
      'head',
    )
  })

  it('shows changed, missing and added tiles', async () => {
    const which = fc.constantFrom(0, 1)
    await always(20, [which, positions, bits], async (index, position, bit) => {
      const query = 'select hashes from journal_tile where commons_id = $1 and index = $2'
      const hashes = withFlip((await owner.query(query, [commons, index])).rows[0].hashes, position, bit)
      const sql = 'update journal_tile set hashes = $3 where commons_id = $1 and index = $2'
      return { places: [`tile 0/${index}`], alter: update(sql, [index, hashes]) }
    })
    const changes = ['level = 1', 'index = index + 7', `hashes = ''`, `hashes = hashes || 'x'`]
    for (const change of changes)
      expect(
        await findingsAfter(
          update(`update journal_tile set ${change} where commons_id = $1 and index = 1`, []),
        ),
      ).toContain('tile 0/1')
    expect(
      await findingsAfter(update('delete from journal_tile where commons_id = $1 and index = 0', [])),
    ).toContain('tile 0/0')
    expect(await findingsAfter(update(`insert into journal_tile values ($1, 0, 2, 'x')`, []))).toContain(
      'tile 0/2',
    )
  })

  it('shows changed checkpoints', async () => {
    const set = (what: string) => `update journal_checkpoint set ${what} where commons_id = $1 and size = 301`
    const { rows } = await owner.query(
      'select note from journal_checkpoint where commons_id = $1 and size = 301',
      [commons],
    )
    const note = rows[0].note as string
    // The last line's 32 key id bits tell who signed: another id is another signer's, as after a move.
    const until = note.lastIndexOf(' ')
    await always(40, [fc.integer({ min: 0, max: until - 1 }), strange], (position, letter) => ({
      places: ['checkpoint 301'],
      alter: update(set('note = $2'), [withOther(note, position, letter)]),
    }))
    await always(10, [fc.integer({ min: until + 8, max: note.length - 1 }), strange], (position, letter) => ({
      places: ['checkpoint 301'],
      alter: update(set('note = $2'), [withOther(note, position, letter)]),
    }))
    for (const to of [300, 302, 9000])
      expect(await findingsAfter(update(set('size = $2'), [to]))).toContain(`checkpoint ${to}`)
  })

  it('shows entries taken away, swapped and moved to another commons', async () => {
    await always(15, [seqs], (seq) => ({
      places: seq === size - 1 ? ['head'] : [`entry ${seq}`],
      alter: update('delete from journal_entry where commons_id = $1 and seq = $2', [seq]),
    }))
    await always(
      15,
      [fc.integer({ min: 0, max: size - 2 }), fc.integer({ min: 1, max: 40 })],
      (seq, gap) => ({
        places: [`entry ${seq}`],
        alter: async (client) => {
          const to = Math.min(seq + gap, size - 1)
          const move = 'update journal_entry set seq = $3 where commons_id = $1 and seq = $2'
          for (const [a, b] of [
            [seq, -1],
            [to, seq],
            [-1, to],
          ])
            await update(move, [a, b])(client)
        },
      }),
    )
    const away = `update journal_entry set commons_id = '${other}' where commons_id = $1 and seq = 44`
    expect(await findingsAfter(update(away, []))).toContain('entry 44')
    const numbers = 'update journal_entry set seq = $2 where commons_id = $1 and seq = 600'
    for (const seq of [-5, 100_000, '9000000000'])
      expect(await findingsAfter(update(numbers, [seq]))).toContain('entry 600')
  })

  it('shows an entry replaced together with its leaf, postings, balance and the head above', () =>
    always(12, [fc.integer({ min: 1, max: size - 1 })], (seq) => ({
      places: [`tile 0/${Math.floor(seq / 256)}`, `checkpoint ${seq < 301 ? 301 : size}`],
      alter: (client) => replaceConsistently(client, seq),
    })))

  it('shows the last entries cut off with everything made to fit', async () => {
    const found = await findingsAfter(async (client) => {
      await client.query('delete from journal_entry where commons_id = $1 and seq > 599', [commons])
      await client.query('delete from ledger_posting where commons_id = $1 and seq > 599', [commons])
      await recount(client)
    })
    expect(found).toEqual([`checkpoint ${size}`])
  })
})

/** What somebody with the whole database in hand would do: one amount, and all that follows from it. */
async function replaceConsistently(client: pg.PoolClient, seq: number): Promise<void> {
  const entry = readEntry((await entryRow(seq)).body)
  entry.postings[0]!.amount += 1n
  const body = canonicalText(entry)
  const leaf = leafHash(Buffer.from(body))
  await update('update journal_entry set body = $3, leaf = $4 where commons_id = $1 and seq = $2', [
    seq,
    body,
    leaf,
  ])(client)
  await update('update ledger_posting set amount = amount + 1 where commons_id = $1 and seq = $2', [seq])(
    client,
  )
  await recount(client)
}

/** Balances, head and frontier anew from what the entries say now. */
async function recount(client: pg.PoolClient): Promise<void> {
  await client.query('delete from ledger_balance where commons_id = $1', [commons])
  await client.query(
    `insert into ledger_balance select $1::uuid, account, unit, sum(amount) from (
       select to_account as account, unit, amount from ledger_posting where commons_id = $1::uuid
       union all select from_account, unit, -amount from ledger_posting where commons_id = $1::uuid
     ) as moves group by account, unit`,
    [commons],
  )
  const { rows } = await client.query(
    'select leaf, at from journal_entry where commons_id = $1 order by seq',
    [commons],
  )
  const frontier = appendAll(
    emptyFrontier,
    rows.map((row) => row.leaf),
  )
  await update('update journal_head set size = $2, frontier = $3, root = $4, at = $5 where commons_id = $1', [
    rows.length,
    frontierToBytes(frontier),
    rootOf(frontier),
    rows.at(-1).at,
  ])(client)
}
