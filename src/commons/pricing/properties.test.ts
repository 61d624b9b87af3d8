import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { priceOf } from './evaluate.ts'
import { totalOf } from './line.ts'
import { round, roundings } from './rounding.ts'
import { aRule, facts, salesRules } from './sales.fixture.ts'
import type { Effect, PriceRule, RuleSet } from './shape.ts'
import { splitUp } from './split.ts'

const much = fc.integer({ min: 0, max: 1_000_000 })
/** What depends on nothing but the facts. */
const plainEffect: fc.Arbitrary<Effect> = fc.oneof(
  fc.record({ by: fc.constant('fixed' as const), amount: much }),
  fc.record({
    ...{ by: fc.constant('per_unit' as const), fact: fc.constantFrom('metres', 'grams'), amount: much },
    ...{ step: fc.integer({ min: 1, max: 5000 }), above: fc.integer({ min: 0, max: 5000 }) },
    counting: fc.constantFrom('begun' as const, 'proportional' as const),
  }),
  fc.record({
    ...{ by: fc.constant('percent' as const), rate: fc.integer({ min: 0, max: 10_000 }) },
    ...{ of: fc.constantFrom('price', 'total'), less: fc.constant([] as string[]) },
  }),
  fc.record({ by: fc.constant('packages' as const), fact: fc.constant('packages'), first: much, next: much }),
)
const whens: fc.Arbitrary<PriceRule['when']> = fc.array(
  fc.oneof(
    fc.record({ is: fc.constant('range' as const), fact: fc.constant('metres'), most: much }),
    fc.record({
      ...{ is: fc.constantFrom('any_of' as const, 'none_of' as const), fact: fc.constant('labels') },
      of: fc.subarray(['fair', 'eco'], { minLength: 1 }),
    }),
  ),
  { maxLength: 2 },
)
const parties = { pays: fc.constantFrom('buyer', 'seller'), gets: fc.constantFrom('coop', 'cause') }
const ruleWith = (effect: fc.Arbitrary<Effect>) =>
  fc
    .record({
      ...{ effect, when: whens, rounding: fc.constantFrom(...roundings), ...parties },
      each: fc.constantFrom(undefined, 'quantity'),
      bounds: fc.option(fc.tuple(much, much), { nil: undefined }),
    })
    .map(({ bounds, ...one }) => {
      const [least, most] = (bounds ?? []).toSorted((a, b) => a - b)
      return { ...one, ...(bounds ? { least, most } : {}) }
    })
const setOf = (effect: fc.Arbitrary<Effect>): fc.Arbitrary<RuleSet> =>
  fc.record({
    ...{ unit: fc.constant('EUR'), strategy: fc.constant('sum' as const) },
    rules: fc
      .array(ruleWith(effect), { maxLength: 8 })
      .map((all) => all.map((one, n) => aRule({ ...one, code: `r${n}` }))),
  })
const anyEffect = fc.oneof(
  plainEffect,
  fc.record({ by: fc.constant('factor' as const), times: fc.integer({ min: 0, max: 30_000 }) }),
)
/** Any rules a charter may state: lowered by factors and discounts here and there. */
const anySet = fc.tuple(setOf(anyEffect), fc.array(fc.boolean(), { maxLength: 8 })).map(([set, lowers]) => ({
  ...set,
  rules: set.rules.map((one, n) => {
    if (one.effect.by === 'factor') return { ...one, each: undefined, discount: one.effect.times < 10_000 }
    return { ...one, discount: lowers[n] ?? false }
  }),
}))
const big = (max: number) => fc.bigInt({ min: 0n, max: BigInt(max) })
const given = fc
  .record({
    ...{ price: big(10_000_000), total: big(10_000_000), quantity: big(1000), packages: big(50) },
    ...{ metres: big(100_000), grams: big(100_000), labels: fc.subarray(['fair', 'eco']) },
  })
  .map(facts)

describe('whatever the rules and the facts', () => {
  it('the charter takes what is made here, lines add up to the total, and nobody is paid to buy', () => {
    fc.assert(
      fc.property(anySet, given, (set, known) => {
        expect(salesRules.safeParse(set).success).toBe(true)
        const { lines, total } = priceOf(set, known, 1)
        expect(totalOf(lines)).toBe(total)
        expect(total >= 0n).toBe(true)
        expect(lines.every((one) => one.amount >= 0n || one.discount)).toBe(true)
        for (const one of lines)
          expect(
            one.held === 'before' ||
              (one.amount < 0n ? -one.amount : one.amount) === one.one * (one.each?.count ?? 1n),
          ).toBe(true)
      }),
    )
  })

  it('the order of rules that do not look at one another does not matter', () => {
    const sets = setOf(plainEffect).chain((set) =>
      fc.tuple(fc.constant(set), fc.shuffledSubarray(set.rules, { minLength: set.rules.length })),
    )
    fc.assert(
      fc.property(sets, given, ([set, rules], known) => {
        const inOrder = (of: RuleSet) =>
          priceOf(of, known, 1).lines.toSorted((a, b) => (a.rule < b.rule ? -1 : 1))
        expect(inOrder({ ...set, rules })).toEqual(inOrder(set))
      }),
    )
  })

  it('a higher cap never charges less, a higher minimum never less', () => {
    fc.assert(
      fc.property(setOf(plainEffect), given, much, (set, known, more) => {
        const total = priceOf(set, known, 1).total
        const raised = (key: 'least' | 'most') => ({
          ...set,
          rules: set.rules.map((one) => ({
            ...one,
            [key]: one[key] === undefined ? undefined : one[key] + more,
          })),
        })
        expect(priceOf(raised('most'), known, 1).total >= total).toBe(true)
        expect(priceOf(raised('least'), known, 1).total >= total).toBe(true)
      }),
    )
  })

  it('rounding is within one, and halves mirror', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.bigInt({ min: 1n, max: 10_000n }),
        fc.constantFrom(...roundings),
        (num, den, how) => {
          const off = round({ num, den }, how) * den - num
          expect((off < 0n ? -off : off) < den).toBe(true)
          expect(round({ num: -num, den }, how)).toBe(-round({ num, den }, how))
        },
      ),
    )
  })

  it('splits place everything, and a refund as its charge', () => {
    const parts = fc.tuple(
      fc.integer({ min: 0, max: 5000 }),
      fc.integer({ min: 0, max: 5000 }),
      fc.option(much),
    )
    fc.assert(
      fc.property(big(10 ** 9), parts, (total, [coop, cause, most]) => {
        const split = {
          rest: 'seller',
          parts: [
            { to: 'coop', rate: coop, ...(most === null ? {} : { most }) },
            { to: 'cause', rate: cause },
          ],
        }
        const shares = splitUp(total, split)
        expect(totalOf(shares)).toBe(total)
        expect(shares.every(({ amount }) => amount >= 0n)).toBe(true)
        expect(splitUp(-total, split).map(({ amount }) => -amount)).toEqual(
          shares.map(({ amount }) => amount),
        )
      }),
    )
  })
})
