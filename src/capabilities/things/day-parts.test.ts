import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayParts } from './day-parts.ts'

const one = (id: string, from: number, until: number, mine = false) => ({ id, from, until, mine })

describe('the parts of a day', () => {
  it('count who has it, join what is alike, and end with the day', () => {
    expect(dayParts({ from: 0, until: 24 }, [one('a', -4, 2), one('b', 2, 5), one('c', 3, 4, true)])).toEqual(
      [
        { from: 0, until: 3, held: 1, mine: undefined },
        { from: 3, until: 4, held: 2, mine: 'c' },
        { from: 4, until: 5, held: 1, mine: undefined },
      ],
    )
  })

  it('hold as much time as the bookings do', () => {
    const booking = fc
      .tuple(fc.nat(30), fc.integer({ min: 1, max: 9 }))
      .map(([from, length]) => one(String(from), from, from + length))
    fc.assert(
      fc.property(fc.array(booking, { maxLength: 12 }), (all) => {
        const parts = dayParts({ from: 0, until: 24 }, all)
        const held = parts.reduce((sum, { from, until, held }) => sum + (until - from) * held, 0)
        const booked = all.map(({ from, until }) => Math.max(0, Math.min(24, until) - from))
        expect(held).toBe(booked.reduce((a, b) => a + b, 0))
        for (const [i, part] of parts.entries())
          expect(part.from).toBeGreaterThanOrEqual(parts[i - 1]?.until ?? 0)
      }),
    )
  })
})
