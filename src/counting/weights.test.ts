import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  compareFractions,
  type Fraction,
  formatFraction,
  fraction,
  multiplyFractions,
} from '../kernel/fraction.ts'
import { cappedWeights, headWeights, shareOf, sumOf, wholeWeights } from './weights.ts'

const told = (weights: Map<string, Fraction>) =>
  Object.fromEntries([...weights].map(([type, one]) => [type, formatFraction(one)]))
const share = (num: number, den: number) => ({ num, den })

test('without weights every head is one', () => {
  expect(told(headWeights({}, { '': 40 }, { '': 12 }))).toEqual({ '': '1' })
})

test('type shares: the share of a type divided by its voters, all together as many as ballots', () => {
  const rules = { typeShares: { a: share(3, 5), b: share(2, 5) } }
  // 20 ballots: type a has 12 votes for 7 voters, b has 8 for 13.
  expect(told(headWeights(rules, { a: 9, b: 20 }, { a: 7, b: 13 }))).toEqual({ a: '12/7', b: '8/13' })
  expect(told(headWeights(rules, { a: 9, b: 20 }, { a: 7, b: 0 }))).toEqual({ a: '1', b: '0' })
  const lost = { ...rules, silentType: 'lost' as const }
  expect(told(headWeights(lost, { a: 9, b: 20 }, { a: 7, b: 0 }))).toEqual({ a: '3/5', b: '0' })
  expect(told(headWeights(rules, { a: 9, '': 3 }, { a: 2, '': 3 }))).toEqual({ a: '5/2', b: '0', '': '0' })
})

test('a cap holds heads down; two caps make each other tighter', () => {
  expect(told(cappedWeights({ i: share(1, 10) }, { i: 10, m: 18 }))).toEqual({ i: '1/5', m: '1' })
  expect(told(cappedWeights({ i: share(1, 10) }, { i: 2, m: 18 }))).toEqual({ i: '1', m: '1' })
  // Of 10 votes i has 1 and s 3: six members are the rest.
  const both = { i: share(1, 10), s: share(3, 10) }
  expect(told(cappedWeights(both, { i: 5, s: 30, m: 6 }))).toEqual({ i: '1/5', s: '1/10', m: '1' })
  // Halves: the smaller of two capped types stays whole.
  expect(told(cappedWeights({ a: share(1, 2), b: share(1, 2) }, { a: 10, b: 5 }))).toEqual({
    a: '1/2',
    b: '1',
  })
  expect(told(cappedWeights({ i: share(1, 10) }, { i: 4 }))).toEqual({ i: '0' })
})

const types = ['a', 'b', 'c', 'd']
const anyShare = fc.tuple(fc.nat(5), fc.integer({ min: 5, max: 12 })).map(([num, den]) => share(num, den))
const anyCaps = fc.dictionary(fc.constantFrom(...types.slice(0, 3)), anyShare)
const anyHeads = fc.record(Object.fromEntries(types.map((type) => [type, fc.nat(30)])))

test('no capped type is above its cap, and nobody could weigh more', () => {
  fc.assert(
    fc.property(anyCaps, anyHeads, (caps, heads) => {
      const weights = cappedWeights(caps, heads)
      const votes = (type: string) => multiplyFractions(weights.get(type)!, fraction(BigInt(heads[type]!)))
      const total = sumOf(types.map(votes))
      for (const type of types) {
        const weight = weights.get(type)!
        expect(compareFractions(weight, fraction(1n))).toBeLessThanOrEqual(0)
        if (!Object.hasOwn(caps, type)) {
          expect(formatFraction(weight)).toBe('1')
          continue
        }
        const limit = multiplyFractions(shareOf(caps, type), total)
        expect(compareFractions(votes(type), limit)).toBeLessThanOrEqual(0)
        // Held down exactly as far as its cap, or not at all.
        if (heads[type]! > 0 && formatFraction(weight) !== '1')
          expect(compareFractions(votes(type), limit)).toBe(0)
      }
    }),
  )
})

test('water-filling finds what repeating the rule from the top comes down to', () => {
  fc.assert(
    fc.property(anyCaps, anyHeads, (caps, heads) => {
      const weights = cappedWeights(caps, heads)
      const found = sumOf(
        types.map((type) => multiplyFractions(weights.get(type)!, fraction(BigInt(heads[type]!)))),
      )
      // Floats only here, as an independent reference: each round, no capped type may exceed its part of the last sum.
      let total = types.reduce((sum, type) => sum + heads[type]!, 0)
      const votes = (type: string) => {
        const cap = caps[type]
        return cap ? Math.min(heads[type]!, (cap.num / cap.den) * total) : heads[type]!
      }
      for (let round = 0; round < 3_000; round++) total = types.reduce((sum, type) => sum + votes(type), 0)
      expect(Number(found.num) / Number(found.den)).toBeCloseTo(total, 1)
    }),
    { numRuns: 60 },
  )
})

test('whole weights keep the proportions', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 20 })), { minLength: 1 }), (list) => {
      const weights = new Map(list.map(([num, den], i) => [`${i}`, fraction(BigInt(num), BigInt(den))]))
      const whole = wholeWeights(weights)
      const [first] = whole.keys()
      for (const type of whole.keys()) {
        const [a, b] = [weights.get(type)!, weights.get(first!)!]
        expect(whole.get(type)! * b.num * a.den).toBe(whole.get(first!)! * a.num * b.den)
      }
    }),
  )
  expect(wholeWeights(new Map([['', fraction(1n)]]))).toEqual(new Map([['', 1n]]))
})
