import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creditOf, rankByCredit } from './priority.ts'

const people = ['a', 'b', 'c', 'd', 'e', 'f']
const seeds = fc.stringMatching(/^[0-9a-f]{32}$/)
const ticketsOf = fc
  .array(fc.bigInt({ min: 0n, max: 4n }), { minLength: 2, maxLength: 6 })
  .map((all) => all.map((weight, i) => ({ who: people[i]!, weight })))

describe('creditOf', () => {
  it('counts what was given between the floor of who is new and the cap of everybody', () => {
    const bounds = { cap: 100n, floor: 20n }
    expect([5n, 50n, 500n].map((given) => creditOf(given, bounds, false))).toEqual([5n, 50n, 100n])
    expect([0n, 5n, 50n].map((given) => creditOf(given, bounds, true))).toEqual([20n, 20n, 50n])
    // Taken back more than was given within the window: nothing, not less.
    expect(creditOf(-7n, bounds, false)).toBe(0n)
    // No floor beyond the cap.
    expect(creditOf(0n, { cap: 10n, floor: 20n }, true)).toBe(10n)
  })
})

describe('rankByCredit', () => {
  it('never puts a smaller credit before a larger one, nor who stands back before who does not', () => {
    fc.assert(
      fc.property(seeds, ticketsOf, fc.subarray(people), (seed, tickets, last) => {
        const order = rankByCredit(seed, tickets, { winners: tickets.length, last })
        expect(new Set(order)).toEqual(new Set(tickets.map(({ who }) => who)))
        const key = (who: string) =>
          [last.includes(who) ? 1 : 0, -Number(tickets.find((one) => one.who === who)!.weight)] as const
        for (const [i, who] of order.slice(1).entries()) {
          const [before, after] = [key(order[i]!), key(who)]
          expect(before[0] < after[0] || (before[0] === after[0] && before[1] <= after[1])).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('is the same whatever order the tickets come in, and level ones are decided by the seed alone', () => {
    fc.assert(
      fc.property(seeds, ticketsOf, (seed, tickets) => {
        const terms = { winners: 3, last: [] }
        expect(rankByCredit(seed, tickets.toReversed(), terms)).toEqual(rankByCredit(seed, tickets, terms))
      }),
      { numRuns: 300 },
    )
    const level = ['a', 'b'].map((who) => ({ who, weight: 1n }))
    const first = Array.from(
      { length: 400 },
      (_, i) => rankByCredit(`s${i}`, level, { winners: 1, last: [] })[0],
    )
    const times = first.filter((who) => who === 'a').length
    expect(times).toBeGreaterThan(140)
    expect(times).toBeLessThan(260)
  })

  it('leaves no monopoly: who had it stands back, so whoever gives most has it at most every other time', () => {
    fc.assert(
      fc.property(fc.array(seeds, { minLength: 20, maxLength: 40 }), ticketsOf, (draws, tickets) => {
        let last: string[] = []
        const had = new Map<string, number>()
        for (const seed of draws) {
          const [winner] = rankByCredit(seed, tickets, { winners: 1, last })
          expect(last).not.toContain(winner)
          had.set(winner!, (had.get(winner!) ?? 0) + 1)
          last = [winner!]
        }
        expect(Math.max(...had.values())).toBeLessThanOrEqual(Math.ceil(draws.length / 2))
      }),
      { numRuns: 100 },
    )
  })
})
