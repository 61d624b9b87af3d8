import { type Unit, unitOf } from '../../kernel/units.ts'
import type { Duty, Figure } from './dials.ts'

/** The unit of a key: a charter names it and says how many decimals it has. */
export const figureUnit = ({ code, places, unit }: Figure): Unit => ({
  ...{ code, scale: places, kind: 'measure', name: unit },
})

/** Members are counted by heads where no figure is. */
export const byHeads = 'heads'

/** How many of the smallest step are one whole: a day, an hour, a hectare. */
export function wholeOf({ kind, scale }: Unit): bigint {
  return kind === 'time' ? 3600n : 10n ** BigInt(scale)
}

/** What buying so much of a duty off costs, in the smallest step of its money: never less than the price. */
export function priceOf(amount: bigint, { unit, price }: Pick<Duty, 'unit' | 'price'>): bigint | undefined {
  if (!price) return undefined
  const whole = wholeOf(unitOf(unit))
  return (amount * BigInt(price.amount) + whole - 1n) / whole
}
