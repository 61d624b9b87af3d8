import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualWithholdings, type Withholding, withhold, withholdingShape } from './withholding.ts'

const [business, other] = usualWithholdings as [Withholding, Withholding]

describe('withholding', () => {
  it.each([
    [1_000_000n, 30_000n, 3_000n, 967_000n],
    [123_456n, 3_700n, 370n, 119_386n],
    [300n, 0n, 0n, 300n],
    [333n, 0n, 0n, 333n],
    [334n, 10n, 0n, 324n],
  ])('of %d as a freelance fee', (gross, national, local, net) => {
    expect(withhold(gross, business)).toEqual({ national, local, net })
  })

  it('of other income begins above what is free', () => {
    expect(withhold(125_000n, other)).toEqual({ national: 0n, local: 0n, net: 125_000n })
    expect(withhold(125_001n, other)).toEqual({ national: 10_000n, local: 1_000n, net: 114_001n })
    expect(withhold(500_000n, other)).toEqual({ national: 40_000n, local: 4_000n, net: 456_000n })
  })

  it('is nothing where no kind is named', () => {
    expect(withhold(5n, undefined)).toEqual({ national: 0n, local: 0n, net: 5n })
  })

  it('never loses a won, is never negative, and always leaves something to pay', () => {
    const fraction = fc.record({
      num: fc.integer({ min: 0, max: 1000 }),
      den: fc.integer({ min: 1, max: 1000 }),
    })
    const kind = fc
      .record({
        national: fraction,
        local: fraction,
        cutTo: fc.integer({ min: 1, max: 1000 }).map(String),
        freeUpTo: fc.nat().map(String),
      })
      .map((one): Withholding => ({ ...one, code: 'x', label: { ko: '가', en: 'a' } }))
      .filter((one) => withholdingShape.safeParse(one).success)
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 15n }),
        fc.oneof(kind, fc.constantFrom(business, other)),
        (gross, one) => {
          const { national, local, net } = withhold(gross, one)
          expect(national + local + net).toBe(gross)
          expect(national >= 0n && local >= 0n && net > 0n).toBe(true)
          expect(national % BigInt(one.cutTo)).toBe(0n)
          expect(local % BigInt(one.cutTo)).toBe(0n)
          // Cutting off never takes more than the rate.
          expect(national * BigInt(one.national.den) <= gross * BigInt(one.national.num)).toBe(true)
          expect(local * BigInt(one.local.den) <= national * BigInt(one.local.num)).toBe(true)
        },
      ),
    )
  })

  it('refuses rates that could take everything', () => {
    const all = { ...business, national: { num: 1, den: 1 } }
    expect(withholdingShape.safeParse(all).success).toBe(false)
    expect(withholdingShape.safeParse({ ...business, local: { num: 3, den: 2 } }).success).toBe(false)
  })
})
