import { describe, expect, it } from 'vitest'
import { fraction } from '../../../kernel/fraction.ts'
import { distributionDigest, distributionText } from './distribution-text.ts'
import {
  amountsOf,
  bucket,
  byHours,
  contributions,
  equationOf,
  factsOf,
  fund,
  hours,
  person,
  sharedByRules,
} from './equation.fixture.ts'
import { claimKey } from './facts.ts'
import { equationShape } from './shape.ts'
import { shareOut } from './share-out.ts'

describe('buckets', () => {
  const members = [person('bora'), person('ana'), person('duri', ['friend'])]
  const equal = { kind: 'members' as const, types: ['worker'] }

  it('of the whole are measured at once, those of the rest one after the other', () => {
    const { turns, recipients, rest } = shareOut(
      equationOf(
        bucket('reserve', '10%', 'total', fund('reserve')),
        bucket('half', '1/2', 'rest', fund('mutual-aid')),
        bucket('people', '1/3', 'rest', equal),
      ),
      factsOf(1001n, {}, { members }),
    )
    // 100.1 and 900.9: the larger remainder is the pool's. Half of 901 is cut to 450, a third of 451 to 150.
    expect(turns.map(({ base, amount, placed }) => [base, amount, placed])).toEqual([
      [1001n, 100n, 100n],
      [901n, 450n, 450n],
      [451n, 150n, 150n],
    ])
    expect(rest).toBe(301n)
    expect(amountsOf({ recipients })).toEqual({
      ana: 75n,
      bora: 75n,
      'mutual-aid': 450n,
      reserve: 100n,
      commons: 301n,
    })
  })

  it('under 100 % leave the rest to the fund, not to the largest recipient', () => {
    const equation = equationOf(bucket('work', '70%', 'total', contributions([byHours])))
    const given = [hours('ana', 9), hours('bora', 1)]
    expect(amountsOf(shareOut(equation, factsOf(1000n, { work: given })))).toEqual({
      ana: 630n,
      bora: 70n,
      commons: 300n,
    })
  })

  it('that nobody takes part in go on to those after them, and in the end to the fund', () => {
    const nobody = bucket('work', '70%', 'total', contributions([byHours]))
    const people = bucket('people', '50%', 'rest', equal)
    const facts = factsOf(1000n, { work: [] }, { members })
    expect(amountsOf(shareOut(equationOf(nobody, people), facts))).toEqual({
      ana: 250n,
      bora: 250n,
      commons: 500n,
    })
    expect(amountsOf(shareOut(equationOf(people, nobody), facts))).toEqual({
      ana: 75n,
      bora: 75n,
      commons: 850n,
    })
  })

  it('give to nobody whom no rule names', () => {
    const { recipients } = sharedByRules(
      1000n,
      [{ ...byHours, kinds: ['care'] }],
      [hours('ana', 5), hours('bora', 1, { kind: 'care' })],
    )
    expect(amountsOf({ recipients })).toEqual({ bora: 1000n })
  })

  it('share by points, by needs met at most in full, and to one agent', () => {
    const points = [
      { agent: 'ana', points: 3n },
      { agent: 'bora', points: 1n },
      { agent: 'cho', points: 0n },
    ]
    const needs = [
      { agent: 'ana', amount: 100n },
      { agent: 'bora', amount: 50n },
      { agent: 'bora', amount: 30n },
    ]
    const agent = '00000000-0000-4000-8000-000000000001'
    const equation = equationOf(
      bucket('needs', '50%', 'total', { kind: 'needs' }),
      bucket('points', '40%', 'total', { kind: 'points' }),
      bucket('sister', '10%', 'total', { kind: 'agent', agent }),
    )
    const facts = factsOf(1000n, {}, { points, needs })
    expect(amountsOf(shareOut(equation, facts))).toEqual({
      ana: 400n,
      bora: 180n,
      [agent]: 100n,
      commons: 320n,
    })
    const little = shareOut(equation, { ...facts, total: 100n })
    // 50 by 100 : 80 is 27.8 and 22.2.
    expect(little.turns[0]!.parts.map(({ amount }) => amount)).toEqual([28n, 22n])
  })
})

describe('weights', () => {
  it('go by the first rule that fits, worth for a whole unit, and all multipliers that match', () => {
    const rules = [
      { ...byHours, kinds: ['care'], worth: '30000' },
      { ...byHours, worth: '20000' },
      { ...byHours, kinds: ['money'], unit: 'EUR', worth: '1500' },
    ]
    const multipliers = [
      { by: 'role' as const, of: 'steward', times: '1.5' },
      { by: 'kind' as const, of: 'care', times: '2' },
      { by: 'type' as const, of: 'founder', times: '10' },
    ]
    const given = [
      hours('ana', 2, { kind: 'care' }),
      hours('bora', 3),
      hours('cho', 0, { kind: 'money', unit: 'EUR', quantity: 250n }),
      hours('cho', 9, { unit: 'kg' }),
    ]
    const members = [person('ana', ['worker'], ['steward'])]
    const equation = equationOf(bucket('all', '1', 'total', contributions(rules, undefined, multipliers)))
    const { turns } = shareOut(equation, factsOf(1_000_000n, { all: given }, { members }))
    expect(turns[0]!.lines.map(({ to, rule, weight, times }) => [to.id, rule, weight, times])).toEqual([
      ['ana', 0, fraction(180_000n), fraction(3n)],
      ['bora', 1, fraction(60_000n), fraction(1n)],
      ['cho', 2, fraction(3_750n), fraction(1n)],
    ])
  })

  it('of a part of a contribution are that part', () => {
    const given = [hours('ana', 3, { share: fraction(1n, 3n) }), hours('ana', 1), hours('bora', 3)]
    expect(amountsOf(sharedByRules(500n, [byHours], given))).toEqual({ ana: 200n, bora: 300n })
  })

  it('are rounded once for each, not once for each contribution', () => {
    const given = [...Array.from({ length: 100 }, () => hours('ana', 1)), hours('bora', 50), hours('cho', 50)]
    // A hundredth of 101 would be 0.505 each time.
    expect(amountsOf(sharedByRules(101n, [byHours], given))).toEqual({ ana: 51n, bora: 25n, cho: 25n })
  })

  it('that are equal give the unit left over to the smaller id, in whatever order they come', () => {
    const given = [hours('cho', 1), hours('ana', 1), hours('bora', 1)]
    const first = sharedByRules(100n, [byHours], given)
    expect(amountsOf(first)).toEqual({ ana: 34n, bora: 33n, cho: 33n })
    const again = sharedByRules(100n, [byHours], given.toReversed())
    expect(distributionText(again)).toBe(distributionText(first))
    expect(distributionDigest(again)).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('claims', () => {
  const debt = { ...byHours, claim: 'debt-like' as const }
  const once = { ...byHours, claim: 'once' as const }

  it('like debts are paid oldest first and end when they are paid', () => {
    const old = hours('ana', 1, { day: '2026-01-05' })
    const young = hours('ana', 1, { day: '2026-02-05' })
    const first = sharedByRules(30_000n, [debt], [young, old])
    expect(first.claims).toEqual([
      { bucket: 'all', event: old.event, agent: 'ana', paid: 20_000_000_000n },
      { bucket: 'all', event: young.event, agent: 'ana', paid: 10_000_000_000n },
    ])
    const paid = new Map(first.claims.map((one) => [claimKey('all', one.event), one.paid]))
    const second = sharedByRules(30_000n, [debt], [young, old], undefined, { paid })
    expect(amountsOf(second)).toEqual({ ana: 10_000n, commons: 20_000n })
    expect(second.claims).toEqual([
      { bucket: 'all', event: young.event, agent: 'ana', paid: 10_000_000_000n },
    ])
    expect(second.turns[0]!.parts[0]).toMatchObject({ limited: 'above' })
  })

  it('weigh by what is left of them, and never below nothing', () => {
    const [a, b] = [hours('ana', 2), hours('bora', 2)]
    const half = new Map([[claimKey('all', a.event), 20_000_000_000n]])
    expect(amountsOf(sharedByRules(30_000n, [debt], [a, b], undefined, { paid: half }))).toEqual({
      ana: 10_000n,
      bora: 20_000n,
    })
    // Corrected downwards after it was paid.
    const over = new Map([[claimKey('all', a.event), 99_000_000_000n]])
    expect(amountsOf(sharedByRules(30_000n, [debt], [a, b], undefined, { paid: over }))).toEqual({
      bora: 30_000n,
    })
  })

  it('lose nothing by cutting where they are many and small', () => {
    const minutes = Array.from({ length: 1000 }, () => hours('ana', 0, { quantity: 60n }))
    expect(amountsOf(sharedByRules(1_000_000n, [debt], minutes))).toEqual({
      ana: 333_333n,
      commons: 666_667n,
    })
  })

  it('of an income that goes back to a part are paid for that part', () => {
    const given = hours('ana', 3, { share: fraction(1n, 3n) })
    expect(amountsOf(sharedByRules(50_000n, [debt], [given]))).toEqual({ ana: 20_000n, commons: 30_000n })
    const paid = new Map([[claimKey('all', given.event), 55_000_000_000n]])
    expect(amountsOf(sharedByRules(50_000n, [debt], [given], undefined, { paid }))).toEqual({
      ana: 5_000n,
      commons: 45_000n,
    })
  })

  it('made once are spent by taking part, also where rounding gave nothing, but not where nothing was placed', () => {
    const given = [hours('ana', 1), hours('bora', 1000)]
    const { claims } = sharedByRules(1n, [once], given)
    expect(claims.map(({ agent }) => agent)).toEqual(['ana', 'bora'])
    expect(claims[0]!.paid).toBe(0n)
    const paid = new Map(claims.map((one) => [claimKey('all', one.event), one.paid]))
    expect(amountsOf(sharedByRules(100n, [once], given, undefined, { paid }))).toEqual({ commons: 100n })
    expect(sharedByRules(0n, [once], given).claims).toEqual([])
  })

  it('of several kinds stand side by side in one bucket', () => {
    const rules = [{ ...debt, kinds: ['design'] }, { ...once, kinds: ['care'] }, byHours]
    const given = [
      hours('ana', 1, { kind: 'design' }),
      hours('ana', 1),
      hours('bora', 1, { kind: 'care' }),
      hours('bora', 1),
    ]
    const little = sharedByRules(40_000n, rules, given)
    expect(amountsOf(little)).toEqual({ ana: 20_000n, bora: 20_000n })
    expect(little.claims.map(({ agent, paid }) => [agent, paid])).toEqual([
      ['ana', 10_000_000_000n],
      ['bora', 10_000_000_000n],
    ])
    // The debt stops at 20,000; what is open goes on by weight: 20,000 + 60,000 and 2 × 60,000.
    const much = sharedByRules(200_000n, rules, given)
    expect(amountsOf(much)).toEqual({ ana: 80_000n, bora: 120_000n })
    expect(much.claims[0]).toMatchObject({ agent: 'ana', paid: 20_000_000_000n })
  })
})

describe('what once claims got', () => {
  it('is what the debts of the same agent left', () => {
    const rules = [
      { ...byHours, kinds: ['design'], claim: 'debt-like' as const },
      { ...byHours, claim: 'once' as const },
    ]
    const given = [hours('ana', 1, { kind: 'design' }), hours('ana', 1)]
    const { claims } = sharedByRules(60_000n, rules, given)
    expect(claims.map(({ paid }) => paid)).toEqual([20_000_000_000n, 40_000_000_000n])
  })
})

describe('limits', () => {
  const given = [hours('ana', 90), hours('bora', 8), hours('cho', 2)]
  const shared = (total: bigint, limits: object) => amountsOf(sharedByRules(total, [byHours], given, limits))

  it('lift and hold, and what is taken off one goes to the others by weight', () => {
    expect(shared(1000n, { most: 500 })).toEqual({ ana: 500n, bora: 400n, cho: 100n })
    expect(shared(1000n, { least: 100 })).toEqual({ ana: 800n, bora: 100n, cho: 100n })
    expect(shared(1000n, { least: 150, most: 600 })).toEqual({ ana: 600n, bora: 250n, cho: 150n })
    expect(shared(1000n, { most: 200 })).toEqual({ ana: 200n, bora: 200n, cho: 200n, commons: 400n })
  })

  it('share too little for the least of all equally, as far as it reaches', () => {
    expect(shared(200n, { least: 100 })).toEqual({ ana: 67n, bora: 67n, cho: 66n })
  })

  it('lift nobody beyond what is owed', () => {
    const rules = [
      { ...byHours, kinds: ['loan'], unit: 'KRW', worth: '1', claim: 'debt-like' as const },
      byHours,
    ]
    const lent = hours('ana', 0, { kind: 'loan', unit: 'KRW', quantity: 10n })
    const all = sharedByRules(250n, rules, [lent, hours('bora', 9), hours('cho', 1)], { least: 100 })
    expect(amountsOf(all)).toEqual({ ana: 10n, bora: 140n, cho: 100n })
  })

  it('draw the highest and the lowest together', () => {
    // L + L + 3L = 1000.
    expect(shared(1000n, { times: '3' })).toEqual({ ana: 600n, bora: 200n, cho: 200n })
    expect(shared(1000n, { times: '1' })).toEqual({ ana: 333n, bora: 333n, cho: 333n, commons: 1n })
    const { turns } = sharedByRules(1000n, [byHours], given, { times: '3' })
    expect(turns[0]!.parts.map((one) => one.limited)).toEqual(['above', 'below', 'below'])
    expect(turns[0]!.parts[0]).toMatchObject({
      proportional: fraction(900n),
      quota: fraction(600n),
      extra: false,
    })
  })

  it('place nothing where the lowest cannot get a whole unit', () => {
    expect(shared(2n, { times: '3' })).toEqual({ commons: 2n })
  })

  it('do not let one who is paid in full hold the others down', () => {
    const rules = [{ ...byHours, kinds: ['loan'], claim: 'debt-like' as const }, byHours]
    const lent = [hours('ana', 0, { kind: 'loan', quantity: 18n }), hours('bora', 3), hours('cho', 1)]
    expect(amountsOf(sharedByRules(100_100n, rules, lent, { times: '2' }))).toEqual({
      ana: 100n,
      bora: 66_666n,
      cho: 33_334n,
    })
  })
})

describe('what no caller may ask for', () => {
  it('is refused', () => {
    const one = hours('ana', 1)
    expect(() => sharedByRules(10n, [byHours], [one, { ...one }])).toThrow(/counted twice/)
    expect(() => sharedByRules(10n, [byHours], [{ ...one, quantity: -1n }])).toThrow(/negative/)
    expect(() => sharedByRules(10n, [byHours], [{ ...one, share: fraction(4n, 3n) }])).toThrow(/no part/)
    expect(() => sharedByRules(-10n, [byHours], [one])).toThrow(/negative total/)
  })

  it('does not pass the shape', () => {
    const reads = (...buckets: object[]) =>
      equationShape.safeParse({ ...equationOf(bucket('all', '1', 'total', fund('a'))), buckets }).success
    const work = (rule: object, limits?: object) =>
      bucket('work', '1', 'total', {
        ...contributions([{ ...byHours, ...rule }]),
        ...(limits && { limits }),
      } as never)
    expect(reads(work({}))).toBe(true)
    expect(reads(bucket('a', '60%', 'total', fund('a')), bucket('b', '41%', 'total', fund('b')))).toBe(false)
    expect(reads(bucket('a', '60%', 'total', fund('a')), bucket('b', '100%', 'rest', fund('b')))).toBe(true)
    expect(reads(bucket('a', '1/2', 'rest', fund('a')), bucket('a', '1/2', 'rest', fund('b')))).toBe(false)
    expect(reads(work({ worth: '0' }))).toBe(false)
    expect(reads(work({ worth: '-1' }))).toBe(false)
    expect(reads(work({ worth: '1/0' }))).toBe(false)
    expect(reads(work({}, { least: 10, most: 9 }))).toBe(false)
  })
})
