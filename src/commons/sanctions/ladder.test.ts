import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ladder } from './ladder.ts'
import { steps } from './tables.ts'

const rungs = fc.record({
  'sanctions.notices': fc.nat(5),
  'sanctions.fines': fc.nat(5),
  'sanctions.suspensions': fc.nat(5),
  'sanctions.pauses': fc.nat(5),
  'sanctions.fine_amount': fc.integer({ min: 1, max: 100_000_000 }),
})

it('never goes down while breaches add up, and ends with everybody deciding', () => {
  fc.assert(
    fc.property(rungs, (dials) => {
      const taken = Array.from(
        { length: 22 },
        (_, earlier) => ladder.decide(null, { earlier }, dials).outcome,
      )
      const places = taken.map(({ step }) => steps.indexOf(step))
      expect([...places].sort((a, b) => a - b)).toEqual(places)
      expect(taken.at(-1)!.step).toBe('exclusion')
      for (const { step, nth, amount } of taken)
        expect(amount).toBe(step === 'fine' ? String(dials['sanctions.fine_amount'] * nth) : null)
    }),
  )
})
