import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fraction } from '../../../kernel/fraction.ts'
import { distributionText } from './distribution-text.ts'
import {
  amountsOf,
  bucket,
  contributions,
  equationOf,
  factsOf,
  fund,
  person,
  sharedByRules,
} from './equation.fixture.ts'
import { exact } from './factor.ts'
import { claimKey, claimParts, type Facts, type Given } from './facts.ts'
import { ruleFor, slowly, smallest, topsOf, worthOfClaim } from './reckoning.fixture.ts'
import type { Bucket, Limits, Rule } from './shape.ts'
import { shareOut } from './share-out.ts'

const agents = ['ana', 'bora', 'cho', 'duri', 'eun']
const claim = fc.constantFrom('debt-like' as const, 'equity-like' as const, 'once' as const)
const worth = fc.constantFrom('20000', '1', '1/3', '0.07', '333.3', '1000000/7')
const rule = fc.record({
  kinds: fc.subarray(['work', 'care', 'money']),
  actions: fc.constant<Rule['actions']>([]),
  unit: fc.constantFrom('h', 'KRW'),
  worth,
  claim,
})
const part = fc.tuple(fc.bigInt(0n, 7n), fc.bigInt(7n, 9n)).map(([num, den]) => fraction(num, den))
const one = fc.record(
  {
    agent: fc.constantFrom(...agents),
    action: fc.constant('work' as const),
    kind: fc.constantFrom('work', 'care', 'money'),
    unit: fc.constantFrom('h', 'KRW', 'kg'),
    project: fc.constantFrom(null, 'p1', 'p2'),
    quantity: fc.oneof(fc.bigInt(0n, 50n), fc.bigInt(0n, 90_000n)),
    day: fc.constantFrom('2026-01-01', '2026-01-02', '2026-02-01'),
    share: part,
  },
  { requiredKeys: ['agent', 'action', 'kind', 'unit', 'project', 'quantity', 'day'] },
)
const given = fc
  .array(one, { maxLength: 25 })
  .map((all) => all.map((about, i): Given => ({ ...about, event: `event-${i}` })))
const limits = fc
  .record(
    {
      least: fc.integer({ min: 0, max: 300 }),
      most: fc.integer({ min: 1, max: 3000 }),
      times: fc.constantFrom('1', '1.5', '3', '10'),
    },
    { requiredKeys: [] },
  )
  .filter(({ least = 0, most = 10_000 }) => least <= most)
const multipliers = fc.array(
  fc.oneof(
    fc.record({
      by: fc.constant('role' as const),
      of: fc.constant('steward'),
      times: fc.constantFrom('1.5', '2/3'),
    }),
    fc.record({
      by: fc.constant('project' as const),
      of: fc.constant('p1'),
      times: fc.constantFrom('10', '1/10'),
    }),
  ),
  { maxLength: 3 },
)
const rules = fc.array(rule, { minLength: 1, maxLength: 4 })
const total = fc.oneof(fc.bigInt(0n, 40n), fc.bigInt(0n, 5000n), fc.bigInt(0n, 10n ** 12n))
const recipient = fc.oneof(
  fc.constant(fund('reserve')),
  fc.constant({ kind: 'members', types: ['worker'] } as Bucket['to']),
  fc.constant({ kind: 'needs' } as Bucket['to']),
  limits.map((bounds): Bucket['to'] => ({ kind: 'points', limits: bounds })),
  fc
    .tuple(rules, limits, multipliers)
    .map(([all, bounds, times]): Bucket['to'] => contributions(all, bounds, times)),
)
const sharing = fc
  .array(fc.tuple(fc.constantFrom('10%', '1/7', '0.2'), fc.boolean(), recipient), {
    minLength: 1,
    maxLength: 5,
  })
  .map((all) =>
    equationOf(...all.map(([share, whole, to], i) => bucket(`b${i}`, share, whole ? 'total' : 'rest', to))),
  )
const members = agents
  .slice(0, 3)
  .map((agent, i) => person(agent, [i < 2 ? 'worker' : 'friend'], i ? [] : ['steward']))
const counted = fc.array(fc.tuple(fc.constantFrom(...agents), fc.bigInt(0n, 500n)), { maxLength: 5 })

const facts = fc.record({ total, given, points: counted, needs: counted }).map(
  (all): Facts => ({
    ...{ total: all.total, members, paid: new Map() },
    given: new Map(Array.from({ length: 5 }, (_, i) => [`b${i}`, all.given])),
    points: all.points.map(([agent, points]) => ({ agent, points })),
    needs: all.needs.map(([agent, amount]) => ({ agent, amount })),
  }),
)

const mostly = { numRuns: 400 }

describe('sharing out always', () => {
  it('places the whole, and nothing with whom no bucket names', () => {
    fc.assert(
      fc.property(sharing, facts, (equation, all) => {
        const { recipients, turns, rest } = shareOut(equation, all)
        expect(recipients.reduce((sum, { amount }) => sum + amount, 0n)).toBe(all.total)
        expect(recipients.every(({ amount }) => amount > 0n)).toBe(true)
        expect(turns.reduce((sum, { placed }) => sum + placed, rest)).toBe(all.total)
        for (const { lines, parts, placed, amount } of turns) {
          const named = new Set(lines.map(({ to }) => `${to.kind} ${to.id}`))
          expect(parts.filter(({ to }) => !named.has(`${to.kind} ${to.id}`))).toEqual([])
          expect(placed >= 0n && placed <= amount).toBe(true)
          expect(parts.every((got) => got.amount >= 0n)).toBe(true)
        }
      }),
      mostly,
    )
  })

  it('comes to the same bytes in any order of the facts', () => {
    fc.assert(
      fc.property(sharing, facts, fc.infiniteStream(fc.nat()), (equation, all, keys) => {
        const mixed = <T>(list: readonly T[]) =>
          list
            .map((item) => ({ item, key: keys.next().value! }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item)
        const other: Facts = {
          ...{ total: all.total, paid: all.paid, members: mixed(all.members) },
          ...{ points: mixed(all.points), needs: mixed(all.needs) },
          given: new Map(mixed([...all.given]).map(([code, list]) => [code, mixed(list)])),
        }
        expect(distributionText(shareOut(equation, other))).toBe(distributionText(shareOut(equation, all)))
      }),
      mostly,
    )
  })

  it('holds the limits in whole units', () => {
    fc.assert(
      fc.property(total, rules, given, limits, (sum, all, list, bounds) => {
        const { parts, placed, amount } = sharedByRules(sum, all, list, bounds).turns[0]!
        const { least = 0, most, times } = bounds
        const tops = topsOf(all, list, most)
        const lowest = parts.filter((one) => one.amount !== tops.get(one.to.id)).map((one) => one.amount)
        for (const one of parts) {
          const top = tops.get(one.to.id)
          if (top !== undefined) expect(one.amount <= top).toBe(true)
          if (times)
            for (const low of lowest)
              expect(one.amount * exact(times).den <= low * exact(times).num).toBe(true)
        }
        const enough = amount >= BigInt(least) * BigInt(parts.length)
        if (enough && !times)
          for (const one of parts)
            expect(one.amount >= smallest(BigInt(least), tops.get(one.to.id))).toBe(true)
        // What could be placed was placed, but for what drawing together leaves over.
        if (!times && placed < amount) for (const one of parts) expect(one.amount).toBe(tops.get(one.to.id))
      }),
      { numRuns: 1000 },
    )
  })

  it('pays claims up to their worth and not beyond, however often it is done', () => {
    fc.assert(
      fc.property(
        fc.array(total, { minLength: 1, maxLength: 4 }),
        rules,
        given,
        limits,
        (totals, all, list, bounds) => {
          const paid = new Map<string, bigint>()
          for (const sum of totals) {
            const shared = sharedByRules(sum, all, list, bounds, { paid: new Map(paid) })
            for (const { event, agent, paid: now } of shared.claims) {
              const key = claimKey('all', event)
              const about = list.find((one) => one.event === event)!
              expect(about.agent).toBe(agent)
              const kind = ruleFor(all, about)!.claim
              expect(now >= 0n).toBe(true)
              if (kind === 'once') expect(paid.has(key)).toBe(false)
              paid.set(key, (paid.get(key) ?? 0n) + now)
              if (kind === 'debt-like') expect(paid.get(key)! <= worthOfClaim(all, about)).toBe(true)
            }
            expectDebtsPaid(shared, all, list)
          }
        },
      ),
      mostly,
    )
  })

  it('comes to what a slow and plain way of reckoning comes to', () => {
    fc.assert(
      fc.property(total, rules, given, limits, (sum, all, list, bounds) => {
        const { parts } = sharedByRules(sum, all, list, { ...bounds, times: undefined } as Limits).turns[0]!
        const quotas = slowly(sum, all, list, bounds)
        expect(parts.map(({ to }) => to.id)).toEqual([...quotas.keys()])
        for (const { to, quota, amount } of parts) {
          expect(quota).toEqual(quotas.get(to.id))
          const off = quota.num - amount * quota.den
          expect((off < 0n ? -off : off) < quota.den).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

/** All that an agent with nothing but debts got is written on its claims. */
function expectDebtsPaid(
  { turns, claims }: ReturnType<typeof shareOut>,
  all: readonly Rule[],
  list: readonly Given[],
) {
  const open = new Set(
    list
      .filter((one) => ruleFor(all, one) && ruleFor(all, one)!.claim !== 'debt-like')
      .map((one) => one.agent),
  )
  for (const { to, amount } of turns[0]!.parts) {
    if (open.has(to.id)) continue
    const written = claims.filter(({ agent }) => agent === to.id).reduce((sum, { paid }) => sum + paid, 0n)
    expect(written).toBe(amount * claimParts)
  }
}

describe('the fund', () => {
  it('takes the whole where nobody gave anything', () => {
    fc.assert(
      fc.property(total, rules, limits, (sum, all, bounds) => {
        expect(amountsOf(sharedByRules(sum, all, [], bounds))).toEqual(sum > 0n ? { commons: sum } : {})
        expect(
          shareOut(equationOf(bucket('all', '1', 'total', { kind: 'members', types: [] })), factsOf(sum, {}))
            .rest,
        ).toBe(sum)
      }),
      mostly,
    )
  })
})
