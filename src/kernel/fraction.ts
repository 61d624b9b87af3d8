/**
 * An exact rational number in lowest terms, `den` > 0. For votes, quorums and weights, where "more than 2/3" must
 * not depend on how a float rounds. In journals and charters it is stored as the text of `formatFraction`.
 */
export type Fraction = { readonly num: bigint; readonly den: bigint }

/** `num/den` in lowest terms. @throws RangeError when `den` is zero. */
export function fraction(num: bigint, den = 1n): Fraction {
  if (den === 0n) throw new RangeError('a fraction cannot have denominator 0')
  const divisor = greatestCommonDivisor(num, den) * (den < 0n ? -1n : 1n)
  return { num: num / divisor, den: den / divisor }
}

/** Beyond this many characters nobody means a share of votes, and big integers become slow. */
const longestText = 60

/**
 * Reads "2/3", "0.6", "60%", "66.7 %", "1" or "-1/2", exactly. Commas, exponents and bare points (".5") are not
 * read. Returns undefined for anything else, so that the caller can say it in the reader's words.
 */
export function parseFraction(text: string): Fraction | undefined {
  if (text.length > longestText) return undefined
  const ratio = /^(-?\d+) ?\/ ?(\d+)$/.exec(text.trim())
  if (ratio) return BigInt(ratio[2]!) === 0n ? undefined : fraction(BigInt(ratio[1]!), BigInt(ratio[2]!))
  const decimal = /^(-?\d+)(?:\.(\d+))?( ?%)?$/.exec(text.trim())
  if (!decimal) return undefined
  const places = decimal[2] ?? ''
  return fraction(BigInt(decimal[1]! + places), 10n ** BigInt(places.length) * (decimal[3] ? 100n : 1n))
}

/** The canonical text, "2/3" or "1" for whole numbers; `parseFraction` reads it back to an equal fraction. */
export function formatFraction({ num, den }: Fraction): string {
  return den === 1n ? num.toString() : `${num}/${den}`
}

/**
 * A percentage for people, such as "66.6%": digits beyond `places` are cut, never rounded up, so that a share just
 * below a threshold cannot read as if it had reached it. Zeros at the end are left out.
 */
export function formatPercent({ num, den }: Fraction, places = 1): string {
  const unit = 10n ** BigInt(places)
  const cut = ((num < 0n ? -num : num) * 100n * unit) / den
  const decimals = places === 0 ? '' : (cut % unit).toString().padStart(places, '0').replace(/0+$/, '')
  return `${num < 0n && cut > 0n ? '-' : ''}${cut / unit}${decimals ? `.${decimals}` : ''}%`
}

/** -1, 0 or 1 as a is less than, equal to or greater than b, by cross-multiplication. */
export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const [left, right] = [a.num * b.den, b.num * a.den]
  return left < right ? -1 : left > right ? 1 : 0
}

export function addFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den + b.num * a.den, a.den * b.den)
}

export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.num, a.den * b.den)
}

/** Greatest common divisor, positive; of 0 and 0 it is 0. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}
