import { z } from 'zod'
import { amount, code } from '../../kernel/fields.ts'
import { roundings } from './rounding.ts'

const factValue = z.union([
  amount(),
  z.array(code()),
  z.strictObject({
    weekday: z.int().min(1).max(7),
    time: z.string().regex(/^\d\d:\d\d$/),
  }),
])

/** How a line came about: the numbers its sentence is made of. */
const why = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('fixed') }),
  z.strictObject({
    by: z.literal('per_unit'),
    fact: code(),
    count: amount(),
    amount: amount(),
    step: amount(),
    above: amount(),
    counting: z.enum(['begun', 'proportional']),
  }),
  z.strictObject({
    by: z.literal('percent'),
    rate: amount(),
    base: amount(),
    /** What was taken off to come to the base. */
    less: amount(),
  }),
  z.strictObject({
    by: z.literal('packages'),
    fact: code(),
    count: amount(),
    first: amount(),
    next: amount(),
  }),
  z.strictObject({ by: z.literal('factor'), times: amount(), base: amount() }),
])

/**
 * One line of a price, with all that is needed to read and check it later: callers freeze it into their agreements and
 * entries as it is. It holds codes and numbers only; `amount` = `one` × the count of `each`, below nothing only for a
 * discount.
 */
export const lineShape = z.strictObject({
  rule: code(),
  /** The charter's version by which it was worked out. */
  version: z.int().min(0),
  pays: code(),
  gets: code(),
  amount: amount(),
  one: amount(),
  each: z.strictObject({ fact: code(), count: amount() }).optional(),
  rounding: z.enum(roundings),
  least: amount().optional(),
  most: amount().optional(),
  /** Which bound held it: its minimum, its cap, its free-from threshold, or (a discount) what there was to lower. */
  held: z.enum(['least', 'most', 'free', 'before']).optional(),
  free: z.strictObject({ fact: code(), from: amount() }).optional(),
  discount: z.boolean(),
  why,
  /** The facts that were looked at, as they were. */
  facts: z.record(code(), factValue),
})

/** All facts of a use as they were, to be kept beside an agreement. */
export const factsShape = lineShape.shape.facts

export type PriceLine = z.output<typeof lineShape>
export type Why = PriceLine['why']

export const totalOf = (lines: readonly { amount: bigint }[]): bigint =>
  lines.reduce((sum, one) => sum + one.amount, 0n)

/** What each party gets, or pays, of the lines. */
export function sumsBy(side: 'pays' | 'gets', lines: readonly PriceLine[]): Map<string, bigint> {
  const sums = new Map<string, bigint>()
  for (const one of lines) sums.set(one[side], (sums.get(one[side]) ?? 0n) + one.amount)
  return sums
}
