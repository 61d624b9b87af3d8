import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Fraction, fraction } from '../../kernel/fraction.ts'
import { carriedBy, proportionalTurns } from './proportion.ts'

const people = (most: number) =>
  fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 1, maxLength: most })

describe('turns in proportion', () => {
  const parts = people(8).chain((all) =>
    fc
      .array(fc.bigInt(0n, 900n), { minLength: all.length, maxLength: all.length })
      .map((weights) => all.map((who, i) => ({ who, weight: weights[i]! }))),
  )
  const size = ({ num, den }: Fraction) => (num < 0n ? -num : num) < 2n * den

  it('shares every minute of every cycle, and never drifts', () => {
    fc.assert(
      fc.property(parts, fc.array(fc.bigInt(1n, 2_000n), { minLength: 1, maxLength: 30 }), (all, cycles) => {
        fc.pre(all.some(({ weight }) => weight > 0n))
        let carried = new Map<string, Fraction>()
        for (const minutes of cycles) {
          const turns = proportionalTurns(minutes, all, carried)
          expect(turns.reduce((sum, one) => sum + one.minutes, 0n)).toBe(minutes)
          expect(turns.every((one) => one.minutes >= 0n && size(one.carried))).toBe(true)
          carried = carriedBy(turns)
        }
      }),
    )
  })

  it('makes up over the cycles what one could not give', () => {
    const parts = ['a', 'b', 'c'].map((who) => ({ who, weight: 1n }))
    const got = new Map(parts.map(({ who }) => [who, 0n]))
    let carried = new Map<string, Fraction>()
    for (let cycle = 0; cycle < 3; cycle++) {
      const turns = proportionalTurns(100n, parts, carried)
      for (const { who, minutes } of turns) got.set(who, got.get(who)! + minutes)
      carried = carriedBy(turns)
    }
    expect([...got.values()]).toEqual([100n, 100n, 100n])
    expect(carried.get('a')).toEqual(fraction(0n))
  })

  it('gives nothing where nobody has a part', () => {
    expect(proportionalTurns(60n, [{ who: 'a', weight: 0n }])).toMatchObject([{ minutes: 0n }])
  })
})
