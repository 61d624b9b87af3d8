import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantitiesNeeded, scaleAmount } from './scale.ts'

describe('scaling an amount', () => {
  it('is exact, and rounds up what cannot be divided', () => {
    expect(scaleAmount(3000n, 24n, 8n)).toMatchObject({ amount: 9000n, rounded: false })
    expect(scaleAmount(5n, 4n, 8n)).toEqual({ amount: 3n, exact: { num: 5n, den: 2n }, rounded: true })
    expect(scaleAmount(1n, 1n, 10n ** 15n).amount).toBe(1n)
  })

  it('never gives less than is needed nor a whole part too much', () => {
    const size = fc.bigInt(1n, 10n ** 15n)
    fc.assert(
      fc.property(size, size, size, (amount, wanted, makes) => {
        const scaled = scaleAmount(amount, wanted, makes)
        expect(scaled.amount * makes).toBeGreaterThanOrEqual(amount * wanted)
        expect((scaled.amount - 1n) * makes).toBeLessThan(amount * wanted)
        expect(scaled.rounded).toBe(scaled.amount * makes !== amount * wanted)
      }),
    )
  })

  it('gives back the recipe for its own quantity', () => {
    const size = fc.bigInt(1n, 10n ** 15n)
    fc.assert(
      fc.property(size, size, (amount, makes) => {
        expect(scaleAmount(amount, makes, makes).amount).toBe(amount)
      }),
    )
  })
})

describe('what ingredients need', () => {
  const of = (quantity: bigint, ...flows: { amount: bigint; madeBy?: string }[]) => ({
    quantity,
    steps: [{ flows: flows.map((flow) => ({ side: 'input', ...flow })) }],
  })

  it('is added up over all that need it before it is rounded, ingredients first', () => {
    const recipes = new Map([
      ['cake', of(2n, { amount: 1n, madeBy: 'dough' }, { amount: 1n, madeBy: 'cream' })],
      ['cream', of(3n, { amount: 1n, madeBy: 'dough' })],
      ['dough', of(10n, { amount: 7n })],
    ])
    const need = quantitiesNeeded('cake', 5n, recipes)
    // Half of five is three doughs and three creams; three creams need one dough more.
    expect([...need]).toEqual([
      ['dough', 4n],
      ['cream', 3n],
      ['cake', 5n],
    ])
  })

  it('leaves out what is not planned', () => {
    const recipes = new Map([['cake', of(1n, { amount: 1n, madeBy: 'dough' })]])
    expect([...quantitiesNeeded('cake', 2n, recipes)]).toEqual([['cake', 2n]])
  })
})
