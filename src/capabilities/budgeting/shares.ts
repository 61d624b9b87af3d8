import type { AllowanceRule } from './dials.ts'

/** A member whom a share might be for. */
export interface Person {
  id: string
  types: readonly string[]
}

/** How many shares somebody has by the rule: one, what their types say at most, or none. */
export function weightOf(
  { types }: Pick<Person, 'types'>,
  rule: AllowanceRule,
  givers: readonly string[],
): bigint {
  if (rule.rule === 'hand' || !isAmong(types, givers)) return 0n
  if (rule.rule === 'equal') return 1n
  const own = rule.weights.filter(({ type }) => types.includes(type)).map(({ weight }) => BigInt(weight))
  return own.reduce((most, one) => (one > most ? one : most), 0n)
}

/** No types named: everybody. */
export const isAmong = (types: readonly string[], wanted: readonly string[]): boolean =>
  wanted.length === 0 || types.some((one) => wanted.includes(one))

/**
 * What one share is, in whole steps of the unit, so that equals get the same: all of the pool divided by all shares, or
 * `each` where that is less. What doesn't divide stays in the pool.
 */
export function shareOf(pool: bigint, weights: bigint, each: bigint | null): bigint {
  if (weights === 0n) return 0n
  const all = pool / weights
  return each !== null && each < all ? each : all
}
