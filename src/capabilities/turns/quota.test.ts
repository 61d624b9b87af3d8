import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beyond, leftOf, quotasOf } from './quota.ts'

const sum = (all: Iterable<bigint>) => [...all].reduce((total, one) => total + one, 0n)
const figures = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 1, maxLength: 9 })
  .chain((all) =>
    fc
      .array(fc.bigInt(0n, 60n), { minLength: all.length, maxLength: all.length })
      .map((of) => new Map(all.map((who, i) => [who, of[i]!]))),
  )

describe('quotas', () => {
  it('never come to more than it bears, nor go by the figure beyond anybody’s', () => {
    fc.assert(
      fc.property(figures, fc.bigInt(0n, 300n), (all, capacity) => {
        for (const by of ['equal', 'shares', 'figure'] as const) {
          const each = quotasOf(capacity, by, all)
          expect(sum(each.values())).toBeLessThanOrEqual(capacity)
          expect(each.size).toBe(all.size)
          if (by === 'figure') for (const [who, most] of each) expect(most).toBeLessThanOrEqual(all.get(who)!)
          else if (sum(all.values()) > 0n) expect(sum(each.values())).toBe(capacity)
        }
      }),
    )
  })

  it('go by what was wintered where the alp bears it, and are cut alike where it does not', () => {
    const wintered = new Map([
      ['a', 6n],
      ['b', 3n],
      ['c', 3n],
    ])
    expect(quotasOf(15n, 'figure', wintered)).toEqual(wintered)
    // 6, 3 and 3 of 8 places: exactly 4, 2 and 2.
    expect([...quotasOf(8n, 'figure', wintered).values()]).toEqual([4n, 2n, 2n])
    expect([...quotasOf(10n, 'equal', wintered).values()]).toEqual([4n, 3n, 3n])
  })

  it('say what is left and which bound is met', () => {
    const room = { most: 8n, taken: 6n, capacity: 10n, takenOfAll: 9n }
    expect(leftOf(room)).toBe(1n)
    expect(beyond(room, 3n)).toBe('over_quota')
    expect(beyond(room, 2n)).toBe('over_capacity')
    expect(beyond(room, 1n)).toBeUndefined()
    expect(leftOf({ ...room, taken: 9n })).toBe(0n)
  })
})
