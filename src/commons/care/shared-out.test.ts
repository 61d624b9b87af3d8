import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gateDay } from './assess.ts'
import { sharedOut } from './shared-out.ts'
import { priceOf } from './units.ts'

const keys = fc
  .array(fc.bigInt({ min: 0n, max: 100_000n }), { minLength: 1, maxLength: 40 })
  .map((all) => new Map(all.map((key, i) => [`a${String(i).padStart(3, '0')}`, key])))

describe('a duty shared out', () => {
  it('makes up exactly what the key times the rate comes to, each to within one step', () => {
    const rate = fc.bigInt({ min: 1n, max: 1_000_000n })
    fc.assert(
      fc.property(keys, rate, fc.constantFrom(1n, 10n, 100n, 1000n), (all, rate, whole) => {
        const { shares, keyTotal, total } = sharedOut(all, { rate, whole })
        expect(keyTotal).toBe([...all.values()].reduce((sum, one) => sum + one, 0n))
        expect(total).toBe((keyTotal * rate) / whole)
        expect(shares.reduce((sum, one) => sum + one.owed, 0n)).toBe(total)
        for (const { key, owed } of shares) {
          const off = owed * whole - key * rate
          expect(off > -whole && off < whole).toBe(true)
        }
        expect(new Set(shares.map(({ agent }) => agent)).size).toBe(shares.length)
      }),
    )
  })

  it('costs at least its price, in however many pieces', () => {
    const duty = { unit: 'd', price: { amount: 80_000, unit: 'KRW' } }
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 999n }), fc.bigInt({ min: 1n, max: 999n }), (a, b) => {
        expect(priceOf(a, duty)! + priceOf(b, duty)! >= priceOf(a + b, duty)!).toBe(true)
      }),
    )
    expect(priceOf(150n, duty)).toBe(120_000n)
    expect(priceOf(1n, { ...duty, price: { amount: 1, unit: 'KRW' } })).toBe(1n)
  })
})

describe('the day a duty closes the way', () => {
  it.each([
    ['03-31', '2026-01-01', '2026-04-01'],
    ['03-31', '2026-03-31', '2026-04-01'],
    ['03-31', '2026-04-01', '2027-04-01'],
    ['02-29', '2026-01-01', '2026-03-01'],
    ['12-31', '2026-06-01', '2027-01-01'],
    [null, '2026-06-01', '2026-06-01'],
  ])('%s from %s on: %s', (dueBy, from, day) => {
    expect(gateDay(dueBy, from)).toBe(day)
  })
})
