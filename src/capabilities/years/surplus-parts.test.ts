import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profileNamed } from '../../commons/charter/profile.ts'
import { type SurplusPart, surplusParts, surplusUses } from './dials.ts'
import type { Figures } from './limits.ts'
import { problemOf, ruledParts } from './surplus-parts.ts'

const free = profileNamed('none')
const korean = profileNamed('kr-cooperative')
const year = (available: bigint): Figures => ({
  ...{ result: available, available, reserve: 0n, paidIn: 1_000_000_000n, membersPaidIn: 1_000_000_000n },
})
const quarters: SurplusPart[] = surplusUses.map((to) => ({ to, weight: 1 }))
const sumOf = (parts: object) => Object.values(parts).reduce((sum: bigint, one: bigint) => sum + one, 0n)

describe('a surplus in the parts of the charter', () => {
  it('comes in four quarters to the cent', () => {
    const parts = ruledParts(quarters, year(4_000_003n), free)!
    expect(Object.values(parts).sort()).toEqual([1_000_000n, 1_000_001n, 1_000_001n, 1_000_001n])
    expect(sumOf(parts)).toBe(4_000_003n)
  })

  it('comes in 45, 35 and 20 of a hundred', () => {
    const parts: SurplusPart[] = [
      { to: 'patronage', weight: 45 },
      { to: 'capital', weight: 35 },
      { to: 'voluntary', weight: 20 },
    ]
    const shares = { legal: 0n, patronage: 45_000n, capital: 35_000n, voluntary: 20_000n }
    expect(ruledParts(parts, year(100_000n), free)).toEqual(shares)
  })

  it('gives the legal reserve what the law asks first, and the others the rest by their weights', () => {
    const parts: SurplusPart[] = [
      { to: 'legal', weight: 1 },
      { to: 'patronage', weight: 60 },
      { to: 'voluntary', weight: 39 },
    ]
    // A tenth instead of a hundredth; of 90,000 then 60 and 39 of 99.
    const shares = { legal: 10_000n, patronage: 54_545n, voluntary: 35_455n, capital: 0n }
    expect(ruledParts(parts, year(100_000n), korean)).toEqual(shares)
    expect(ruledParts([{ to: 'voluntary', weight: 1 }], year(100_000n), korean)).toMatchObject({
      ...{ legal: 10_000n, voluntary: 90_000n },
    })
  })

  it('is whole whatever the weights, and nothing else is taken for it', () => {
    const some = fc.uniqueArray(
      fc.record({ to: fc.constantFrom(...surplusUses), weight: fc.integer({ min: 1, max: 1_000 }) }),
      { selector: ({ to }) => to, minLength: 1 },
    )
    fc.assert(
      fc.property(some, fc.bigInt({ min: 1n, max: 10n ** 12n }), (parts, available) => {
        const ruled = ruledParts(parts, year(available), free)!
        expect(sumOf(ruled)).toBe(available)
        expect(problemOf(ruled, year(available), { profile: free, parts })).toBeUndefined()
        const other = { ...ruled, legal: ruled.legal === 0n ? 0n : ruled.legal - 1n }
        const problem = problemOf(other, year(available), { profile: free, parts })?.problem
        expect(problem).toBe(ruled.legal === 0n ? undefined : 'not_as_ruled')
      }),
    )
  })

  it('is left to the meeting where the charter says nothing', () => {
    expect(ruledParts([], year(100n), free)).toBeUndefined()
    const given = { legal: 7n, voluntary: 0n, patronage: 0n, capital: 0n }
    expect(problemOf(given, year(100n), { profile: free, parts: [] })).toBeUndefined()
    const twice = [quarters[0], quarters[0]]
    expect(surplusParts.schema.safeParse(twice).success).toBe(false)
  })
})
