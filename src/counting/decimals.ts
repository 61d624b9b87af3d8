/** A fixed-point number as text: `fixed(1234567n, 5)` is "12.34567". Votes are never negative. */
export function fixed(value: bigint, places: number): string {
  const digits = value.toString().padStart(places + 1, '0')
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** Halves as the shortest exact text: `halves(5n)` is "2.5". */
export function halves(doubled: bigint): string {
  return doubled % 2n === 0n ? `${doubled / 2n}` : `${doubled / 2n}.5`
}

/** `a / b` rounded up; both positive. */
export const dividedUp = (a: bigint, b: bigint): bigint => (a + b - 1n) / b

export const sum = (values: Iterable<bigint>): bigint => {
  let total = 0n
  for (const value of values) total += value
  return total
}

/** -1, 0 or 1, for sorting from small to large. */
export const compare = (a: bigint, b: bigint): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0)
