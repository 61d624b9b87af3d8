import type { Fraction } from '../../kernel/fraction.ts'

/** How an exact fraction becomes a whole amount: up and down are away from zero and towards it. */
export const roundings = ['up', 'down', 'half-up', 'half-even'] as const
export type Rounding = (typeof roundings)[number]

/** The whole number a fraction is rounded to; the sign is rounded apart, so that a refund mirrors its charge. */
export function round({ num, den }: Fraction, rounding: Rounding): bigint {
  const sign = num < 0n ? -1n : 1n
  const size = num * sign
  const [whole, rest] = [size / den, size % den]
  return sign * (isRaised(rounding, whole, rest * 2n, den) ? whole + 1n : whole)
}

/** `twice` is two times what is left over, to be compared with the denominator. */
function isRaised(rounding: Rounding, whole: bigint, twice: bigint, den: bigint): boolean {
  switch (rounding) {
    case 'up':
      return twice > 0n
    case 'down':
      return false
    case 'half-up':
      return twice >= den
    case 'half-even':
      return twice > den || (twice === den && whole % 2n === 1n)
  }
}
