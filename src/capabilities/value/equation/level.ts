import { compareFractions, type Fraction, fraction } from '../../../kernel/fraction.ts'

/**
 * Where a function reaches a target that never falls, starts at or below the target at 0 and is straight between the
 * points where it may bend: the lowest such place, exactly. Beyond the last bend it goes on as straight as it began.
 * Undefined where it never gets there.
 */
export function levelAt(
  target: bigint,
  bends: readonly Fraction[],
  height: (at: Fraction) => Fraction,
): Fraction | undefined {
  const points = [fraction(0n), ...bends].sort(compareFractions)
  const reached = (i: number) => compareFractions(height(points[i]!), fraction(target)) >= 0
  let [low, high] = [0, points.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (reached(middle)) high = middle
    else low = middle + 1
  }
  if (low === 0) return points[0]
  const from = points[low - 1]!
  const to = points[low] ?? fraction(from.num + from.den, from.den)
  return between(target, [from, height(from)], [to, height(to)])
}

/** The place on the straight line through two points whose height is the target. */
function between(
  target: bigint,
  [from, low]: [Fraction, Fraction],
  [to, high]: [Fraction, Fraction],
): Fraction | undefined {
  const rise = fraction(high.num * low.den - low.num * high.den, high.den * low.den)
  if (rise.num === 0n) return undefined
  const missing = fraction(target * low.den - low.num, low.den)
  const run = fraction(to.num * from.den - from.num * to.den, to.den * from.den)
  const [num, den] = [missing.num * rise.den * run.num, missing.den * rise.num * run.den]
  return fraction(from.num * den + num * from.den, from.den * den)
}
