import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportCommons } from '../src/kernel/archive/export.ts'
import { importCommons } from '../src/kernel/archive/import.ts'
import { systemClock } from '../src/kernel/clock.ts'
import type { Database } from '../src/kernel/database.ts'
import type { Outcome } from '../src/kernel/door.ts'
import { Failure } from '../src/kernel/failure.ts'
import { readEntry } from '../src/kernel/journal/entry.ts'
import { verifyStored } from '../src/kernel/journal/verify-stored.ts'
import { rebuiltBalances } from '../src/kernel/ledger/rebuild.ts'
import { freshDatabase } from './database.ts'
import { tallySlices, tallyWorld } from './tally/world.ts'

const here = await freshDatabase({ slices: tallySlices, pools: { write: 8 } })
const there = await freshDatabase({ slices: tallySlices })

/** A clock that shows what it is told, even an earlier time. */
const clock = { ...systemClock, now: () => new Date(clockAt) }
let clockAt = 0
/** Two doors as in two processes: the caches of each belong to its own database object. */
const doors = [tallyWorld(here, clock), tallyWorld({ ...here }, clock)]

const accounts = fc.constantFrom('assets:bank', 'assets:cash', 'equity:shares', 'income:gifts')
const amounts = fc.oneof(fc.constantFrom(1n, 10n ** 15n), fc.bigInt({ min: 1n, max: 50n }))
const move = fc.record(
  {
    from: accounts,
    to: accounts,
    unit: fc.constantFrom('KRW', 'h'),
    amount: amounts.map(String),
    floor: fc.bigInt({ min: -100n, max: 20n }).map(String),
  },
  { requiredKeys: ['from', 'to', 'unit', 'amount'] },
)
const many = fc.record({
  from: fc.constant('income:gifts'),
  to: fc.constant('assets:bank'),
  unit: fc.constant('KRW'),
  amount: fc.constant('3'),
  times: fc.integer({ min: 1, max: 120 }),
})
const wish = fc.oneof(
  { weight: 5, arbitrary: fc.record({ command: fc.constant('move'), input: move }) },
  { weight: 1, arbitrary: fc.record({ command: fc.constant('moveMany'), input: many }) },
  {
    weight: 3,
    arbitrary: fc.record({
      command: fc.constant('note'),
      input: fc.record({ words: fc.string({ unit: 'grapheme', maxLength: 20 }), refuse: fc.boolean() }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      command: fc.constant('nest'),
      input: fc.record({ refuseSecond: fc.boolean(), forgive: fc.boolean() }),
    }),
  },
)
const asked = fc.record({
  wish,
  door: fc.nat({ max: 1 }),
  key: fc.option(fc.constantFrom('k1', 'k2', 'k3', 'k4'), { nil: undefined }),
})
/** What happens at one time of the clock: all of it at once. */
const burst = fc.record({
  at: fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
  all: fc.array(asked, { minLength: 1, maxLength: 12 }),
})

type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never
type Answered = Asked & { outcome?: Outcome; code?: string }

async function ask(commons: string, one: Asked): Promise<Answered> {
  try {
    const outcome = await doors[one.door]!.act(commons, one.wish.command, one.wish.input, one.key)
    return { ...one, outcome }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { ...one, code: error.code }
  }
}

async function keptBalances(database: Database, commons: string): Promise<Map<string, bigint>> {
  const query = database.read.selectFrom('ledger_balance').selectAll().where('commons_id', '=', commons)
  const rows = await query.where('amount', '<>', 0n).execute()
  return new Map(rows.map((row) => [`${row.account} ${row.unit}`, row.amount]))
}

const sorted = (map: Map<string, bigint>) => [...map].map(([key, amount]) => `${key} ${amount}`).sort()

/** All that any of the wishes may bring. */
interface Wanted {
  from: string
  to: string
  unit: string
  amount: string
  times?: number
  refuseSecond: boolean
}

/** What the answers alone say must be in the books. */
function expected(answers: Answered[]) {
  const balances = new Map<string, bigint>()
  const shift = (account: string, unit: string, amount: bigint) =>
    balances.set(`${account} ${unit}`, (balances.get(`${account} ${unit}`) ?? 0n) + amount)
  let [notes, entries] = [0, 1]
  const noted = (count: number) => {
    notes += count
    shift('income:notes', 'pieces', -BigInt(count))
    shift('assets:notes', 'pieces', BigInt(count))
  }
  for (const { wish, outcome } of answers) {
    if (!outcome || outcome.replayed) continue
    entries += outcome.entries.length
    const { from, to, unit, amount, times = 1, refuseSecond } = wish.input as unknown as Wanted
    if (wish.command === 'note') noted(1)
    if (wish.command === 'nest') noted(refuseSecond ? 1 : 2)
    if (wish.command === 'move') shift(to, unit, BigInt(amount))
    if (wish.command === 'moveMany')
      for (let i = 0; i < times; i++) shift(`${to}:${i % 100}`, unit, BigInt(amount))
    if (wish.command.startsWith('move')) shift(from, unit, -BigInt(amount) * BigInt(times))
  }
  return { notes, entries, balances: sorted(new Map([...balances].filter(([, amount]) => amount !== 0n))) }
}

/** A key's first effect is its only one: all who used it with the same request got the same result. */
function checkKeys(answers: Answered[]): void {
  const byKey = Map.groupBy(
    answers.filter((one) => one.key && one.outcome),
    (one) => one.key,
  )
  for (const same of byKey.values()) {
    expect(same.filter((one) => !one.outcome!.replayed)).toHaveLength(1)
    expect(new Set(same.map((one) => JSON.stringify([one.wish, one.outcome!.result]))).size).toBe(1)
  }
}

async function checkBooks(commons: string, answers: Answered[]): Promise<void> {
  const wanted = expected(answers)
  const kept = await keptBalances(here, commons)
  const sums = new Map<string, bigint>()
  for (const [key, amount] of kept) {
    const unit = key.split(' ')[1]!
    sums.set(unit, (sums.get(unit) ?? 0n) + amount)
  }
  expect([...sums.values()].every((sum) => sum === 0n)).toBe(true)
  expect(sorted(kept)).toEqual(wanted.balances)
  expect(sorted(await rebuiltBalances(here.read, commons))).toEqual(wanted.balances)
  const notes = here.read.selectFrom('tally_note').select('id').where('commons_id', '=', commons)
  expect(await notes.execute()).toHaveLength(wanted.notes)
  const rows = await here.read
    .selectFrom('journal_entry')
    .select(['seq', 'body'])
    .where('commons_id', '=', commons)
    .orderBy('seq')
    .execute()
  expect(rows.map((row) => Number(row.seq))).toEqual(Array.from({ length: wanted.entries }, (_, i) => i))
  const times = rows.map((row) => readEntry(row.body).at)
  expect(times).toEqual(times.toSorted())
}

async function checkMove(commons: string): Promise<void> {
  await importCommons(there, exportCommons(here, commons, []), [])
  const [before, after] = [await verifyStored(here.read, commons), await verifyStored(there.read, commons)]
  expect(before.findings).toEqual([])
  expect(after).toEqual(before)
  expect(sorted(await keptBalances(there, commons))).toEqual(sorted(await keptBalances(here, commons)))
}

describe('whatever is asked, in whatever order and however much at once', () => {
  it('the books balance, keys take effect once, the journal has no gap and moves house whole', async () => {
    let lives = 0
    const seen = new Set<string>()
    const life = fc.asyncProperty(fc.array(burst, { minLength: 1, maxLength: 8 }), async (bursts) => {
      lives += 1
      clockAt = bursts[0]!.at.getTime()
      const commons = await doors[0]!.foundOne(`life-${lives}`)
      const answers: Answered[] = []
      for (const { at, all } of bursts) {
        clockAt = at.getTime()
        answers.push(...(await Promise.all(all.map((one) => ask(commons, one)))))
      }
      for (const one of answers) seen.add(one.code ?? (one.outcome!.replayed ? 'replayed' : one.wish.command))
      checkKeys(answers)
      await checkBooks(commons, answers)
      await checkMove(commons)
    })
    await fc.assert(life, { numRuns: 60, endOnFailure: true })
    // Each kind of thing did happen, or the property would say little.
    const codes = ['tally.refused', 'tally.not_enough', 'tally.same_account', 'kernel.key_reused', 'replayed']
    expect([...seen]).toEqual(expect.arrayContaining(['move', 'moveMany', 'note', 'nest', ...codes]))
  }, 60_000)
})
