/**
 * Money as whole numbers of a very small unit: 2^-bits of a unit of money (or, for huge sums, more than one), chosen so
 * that all money together stays below 2^51 and can be added up exactly. What is cut off is known to be less than 1.
 */
export interface Scale {
  /** The whole part of num/den in small units. */
  floor(num: bigint, den?: bigint): number
  bits: number
}

const room = 51

/** The finest scale for this much money. */
export function scaleFor(money: bigint): Scale {
  const bits = room - money.toString(2).length
  const [up, down] = bits < 0 ? [0n, BigInt(-bits)] : [BigInt(bits), 0n]
  return { bits, floor: (num, den = 1n) => Number((num << up) / (den << down)) }
}

/** Prices of a point are compared as shares of a project's cost, in units of 2^-52. */
const priceBits = 52n

/** The whole part of (num/den)/cost in units of 2^-52. */
export const priceOf = (num: bigint, den: bigint, cost: bigint) => Number((num << priceBits) / (den * cost))

/** The same for money in small units. */
export function scaledPrice(small: number, cost: bigint, { bits }: Scale): number {
  const shift = priceBits - BigInt(bits)
  const num = shift >= 0n ? BigInt(small) << shift : BigInt(small) >> -shift
  return Number(num / cost)
}

/** A price given as a share of a cost, in small units. */
export function moneyOf(share: number, cost: bigint, { bits }: Scale): number {
  const shift = priceBits - BigInt(bits)
  const num = BigInt(share) * cost
  return Number(shift >= 0n ? num >> shift : num << -shift)
}

/** Whole division, downwards for what is not negative. */
export const divide = (num: number, den: number) => Number(BigInt(num) / BigInt(den))
