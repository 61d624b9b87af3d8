import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commitment } from './lots.ts'
import { draw, drawInOrder, nextWeight } from './lottery.ts'

const people = (most: number) =>
  fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 1, maxLength: most })

describe('lottery', () => {
  const tickets = people(12).map((all) => all.map((who, i) => ({ who, weight: BigInt(i % 4) })))

  it('draws the same again from the same seed, in whatever order the tickets lie', () => {
    fc.assert(
      fc.property(tickets, fc.string(), fc.nat(12), (all, seed, winners) => {
        const drawn = draw(seed, all, winners)
        expect(draw(seed, [...all].reverse(), winners)).toEqual(drawn)
        expect(new Set(drawn).size).toBe(drawn.length)
        const able = all.filter(({ weight }) => weight > 0n).map(({ who }) => who)
        expect(drawn.length).toBe(Math.min(winners, able.length))
        for (const who of drawn) expect(able).toContain(who)
      }),
    )
  })

  it('prefers by weight and nothing else: three tickets win three times as often as one', () => {
    const won = { a: 0, b: 0 }
    for (let i = 0; i < 4_000; i++)
      won[
        draw(
          `seed ${i}`,
          [
            { who: 'a', weight: 3n },
            { who: 'b', weight: 1n },
          ],
          1,
        )[0] as 'a' | 'b'
      ]++
    expect(won.a / won.b).toBeGreaterThan(2.7)
    expect(won.a / won.b).toBeLessThan(3.3)
  })

  it('can be checked with any tool against what was published before', () => {
    // printf '%s' seed | sha256sum
    expect(commitment('seed')).toBe('19b25856e1c150ca834cffc8b59b23adbd0ec0389e58eb22b3b64768098d002b')
  })

  it('counts those who lost higher next time, up to a bound', () => {
    const next = (who: string, weight: bigint) => nextWeight({ who, weight }, ['a'], 3n)
    expect([next('a', 2n), next('b', 2n), next('c', 3n)]).toEqual([1n, 3n, 3n])
  })

  it('lets nobody lose for ever: who keeps losing soon holds most tickets', () => {
    const most = 12n
    let all = ['a', 'b', 'c', 'd', 'e', 'f'].map((who) => ({ who, weight: 1n }))
    const longest = new Map<string, number>()
    const waited = new Map(all.map(({ who }) => [who, 0]))
    for (let year = 0; year < 2_000; year++) {
      const won = draw(`year ${year}`, all, 1)
      for (const { who } of all) {
        waited.set(who, won.includes(who) ? 0 : waited.get(who)! + 1)
        longest.set(who, Math.max(longest.get(who) ?? 0, waited.get(who)!))
      }
      all = all.map((one) => ({ who: one.who, weight: nextWeight(one, won, most) }))
    }
    // Without growing weights somebody of six waits more than forty years in two thousand.
    expect(Math.max(...longest.values())).toBeLessThan(25)
  })

  it('draws those who come last only once nobody else is left', () => {
    const all = ['a', 'b', 'c', 'd'].map((who) => ({ who, weight: 1n }))
    for (let i = 0; i < 50; i++) {
      const drawn = drawInOrder(`seed ${i}`, all, { winners: 3, last: ['a', 'b'] })
      expect(new Set(drawn.slice(0, 2))).toEqual(new Set(['c', 'd']))
      expect(['a', 'b']).toContain(drawn[2])
    }
  })
})
