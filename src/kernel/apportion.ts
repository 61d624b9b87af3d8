import type { Fraction } from './fraction.ts'
import { greatestCommonDivisor } from './fraction.ts'

/**
 * One claimant. `key` identifies it and breaks ties, so it must be data that everyone can look up (a claim's or
 * member's id), never a place in a list. `weight` ≥ 0. `cap` is the most it can get: in units of the total, ≥ 0, a
 * bound on the absolute amount when the total is negative.
 */
export type Part = { key: string; weight: Fraction | bigint; cap?: bigint }

export type ApportionRequest = {
  /** Amount to share, in the smallest unit; may be negative (a loss). */
  total: bigint
  parts: readonly Part[]
  /** The account that receives what cannot be placed. May be absent only where everything will be placed. */
  leftover?: string
}

/** How one part's share came about; the caller turns it into sentences. */
export type ApportionStep = {
  key: string
  /** What proportion alone gives: total × weight ÷ Σ weights. Not reduced: all steps share its denominator. */
  proportional: Fraction
  /** What proportion gives after the caps were applied; equals `cap` for a capped part. Not reduced. */
  quota: Fraction
  /** Whole units of `quota`, cut toward zero. */
  floor: bigint
  /** Whether the part received one of the units that cutting left over. */
  extra: boolean
  /** Whether the cap held the part below its proportion. */
  capped: boolean
  share: bigint
}

type Settled<Step> = {
  /** One share per part, also when zero, in ascending order of key. Σ shares + leftover = total. */
  shares: Map<string, bigint>
  leftover: bigint
  /** `leftover` of the request, echoed when something is left over. */
  leftoverAccount?: string
  /** In ascending order of key. */
  steps: Step[]
}

export type Apportionment = Settled<ApportionStep>

type Weighted = { key: string; weight: bigint; cap: bigint | undefined }

/**
 * Shares a total by weight with whole units: the Hamilton method (largest remainder).
 *
 * Every part gets the whole units of its quota; the units still missing go one each to the largest remainders, ties
 * to the smaller key (UTF-8 bytes). Caps by water-filling: a part whose quota exceeds its cap gets the cap, and the
 * rest is shared among the others by weight, repeated until no quota exceeds a cap. What no one can take (all
 * weights zero, all caps full) is left over for a named account, never for a person.
 *
 * Guaranteed: Σ shares + leftover = total; the order of `parts` does not matter; every share has the sign of the
 * total or is zero; |share − quota| < 1; no share exceeds its cap; weight zero gets zero.
 *
 * @throws RangeError for duplicate keys, negative weights or caps, or a leftover without a named account: these
 * are mistakes of the caller, not of a member.
 */
export function apportion({ total, parts, leftover: account }: ApportionRequest): Apportionment {
  const sorted = weighted(parts)
  const sign = total < 0n ? -1n : 1n
  const size = total * sign
  const allWeights = sumOf(sorted, (part) => part.weight)
  const { capped, rest, weights } = fill(size, sorted, allWeights)
  const { floors, extras } = largestRemainders(rest, weights, sorted, capped)

  const steps = sorted.map((part, i): ApportionStep => {
    const held = capped[i]!
    const floor = sign * (held ? part.cap! : floors[i]!)
    return {
      key: part.key,
      proportional: { num: total * part.weight, den: allWeights || 1n },
      quota: held ? { num: floor, den: 1n } : { num: sign * rest * part.weight, den: weights || 1n },
      floor,
      extra: extras[i]!,
      capped: held,
      share: extras[i] ? floor + sign : floor,
    }
  })
  return settle(total, steps, account)
}

/** Checks the parts, brings the weights to whole numbers in the same proportion, and orders by key. */
function weighted(parts: readonly Part[]): Weighted[] {
  let common = 1n
  for (const { weight } of parts) {
    if (typeof weight === 'bigint' || common % weight.den === 0n) continue
    common *= weight.den / greatestCommonDivisor(common, weight.den)
  }
  const sorted = parts.map(({ key, weight, cap }): Weighted => {
    const whole = typeof weight === 'bigint' ? weight * common : weight.num * (common / weight.den)
    if (whole < 0n) throw new RangeError(`apportion: negative weight for ${key}`)
    if (cap !== undefined && cap < 0n) throw new RangeError(`apportion: negative cap for ${key}`)
    return { key, weight: whole, cap }
  })
  sorted.sort((a, b) => compareKeys(a.key, b.key))
  for (let i = 1; i < sorted.length; i++)
    if (sorted[i]!.key === sorted[i - 1]!.key)
      throw new RangeError(`apportion: duplicate key ${sorted[i]!.key}`)
  return sorted
}

/**
 * Water-filling. Parts reach their caps in the order of cap ÷ weight, and taking a full one out never lowers the
 * quota of the others, so one pass over that order finds what repeated rounds would find.
 */
function fill(size: bigint, parts: Weighted[], allWeights: bigint) {
  const capped = parts.map(() => false)
  let [rest, weights] = [size, allWeights]
  const byLevel = parts.map((_, i) => i).filter((i) => parts[i]!.cap !== undefined && parts[i]!.weight > 0n)
  byLevel.sort((i, j) => compare(parts[i]!.cap! * parts[j]!.weight, parts[j]!.cap! * parts[i]!.weight))
  for (const i of byLevel) {
    const { cap, weight } = parts[i]!
    if (rest * weight <= cap! * weights) break
    capped[i] = true
    rest -= cap!
    weights -= weight
  }
  return { capped, rest, weights }
}

/**
 * Hamilton over the parts no cap holds. No quota exceeds its cap here, and a quota that equals its cap has no
 * remainder, so the one unit more that a remainder can earn never passes a cap.
 */
function largestRemainders(rest: bigint, weights: bigint, parts: Weighted[], capped: boolean[]) {
  const floors = parts.map(() => 0n)
  const extras = parts.map(() => false)
  if (weights === 0n) return { floors, extras }
  const remainders = parts.map(() => 0n)
  let missing = rest
  for (let i = 0; i < parts.length; i++) {
    if (capped[i]) continue
    const product = rest * parts[i]!.weight
    floors[i] = product / weights
    remainders[i] = product % weights
    missing -= floors[i]!
  }
  // The sort is stable and the parts are in order of key, so equal remainders stay in that order.
  const ranked = parts.map((_, i) => i).filter((i) => remainders[i]! > 0n)
  ranked.sort((i, j) => compare(remainders[j]!, remainders[i]!))
  for (const i of ranked.slice(0, Number(missing))) extras[i] = true
  return { floors, extras }
}

function settle<Step extends { key: string; share: bigint }>(
  total: bigint,
  steps: Step[],
  account: string | undefined,
): Settled<Step> {
  const shares = new Map(steps.map((step) => [step.key, step.share]))
  const leftover = total - sumOf(steps, (step) => step.share)
  if (leftover === 0n) return { shares, leftover, steps }
  if (account === undefined)
    throw new RangeError(`apportion: ${leftover} left over and no account named for it`)
  return { shares, leftover, leftoverAccount: account, steps }
}

export type SeatStep = {
  key: string
  share: bigint
  /** weight ÷ (2 × share − 1): the quotient that won its last unit; absent without units. Not reduced. */
  last?: Fraction
  /** weight ÷ (2 × share + 1): the quotient with which it stands in line for the next unit. Not reduced. */
  next: Fraction
}

export type Seats = Settled<SeatStep>

/**
 * Shares indivisible things (seats, plots, turns) by weight: the Sainte-Laguë (Webster) divisor method, exact. Each
 * next unit goes to the largest weight ÷ (2 × units so far + 1), ties to the smaller key (UTF-8 bytes).
 *
 * Unlike Hamilton, nobody loses a unit because there is one more to share; in exchange a share can differ from its
 * quota by one or more. Σ shares + leftover = total; all weights zero leave everything over.
 *
 * @throws RangeError as `apportion`, and for a negative total or a cap, which the method does not know.
 */
export function sainteLague({ total, parts, leftover: account }: ApportionRequest): Seats {
  if (total < 0n) throw new RangeError('sainteLague: negative total')
  if (parts.some((part) => part.cap !== undefined))
    throw new RangeError('sainteLague: caps are not supported')
  const sorted = weighted(parts)
  const seats = seatsOf(total, sorted)
  const steps = sorted.map(({ key, weight }, i): SeatStep => {
    const next = { num: weight, den: 2n * seats[i]! + 1n }
    const last = seats[i]! > 0n ? { last: { num: weight, den: 2n * seats[i]! - 1n } } : {}
    return { key, share: seats[i]!, ...last, next }
  })
  return settle(total, steps, account)
}

/**
 * Handing out unit by unit would take as many steps as units. Rounding every quota (halves up) gives exactly the
 * units whose quotient reaches one common divisor, that is, the right answer for a nearby total at most n/2 away;
 * from there single units are added, or taken back in the opposite order.
 */
function seatsOf(total: bigint, parts: Weighted[]): bigint[] {
  const weights = sumOf(parts, (part) => part.weight)
  if (weights === 0n) return parts.map(() => 0n)
  const seats = parts.map(({ weight }) => (2n * total * weight + weights) / (2n * weights))
  let missing = total - sumOf(seats, (count) => count)
  const step = missing < 0n ? -1n : 1n
  // Adding: the largest weight ÷ (2s + 1) first, then the smaller key. Taking back: the reverse, from 2s − 1.
  const order = (i: number, j: number): number => {
    const left = parts[i]!.weight * (2n * seats[j]! + step)
    const right = parts[j]!.weight * (2n * seats[i]! + step)
    return Number(step) * (compare(right, left) || i - j)
  }
  const inLine = parts.map((_, i) => i).filter((i) => parts[i]!.weight > 0n && (step > 0n || seats[i]! > 0n))
  inLine.sort(order)
  for (; missing !== 0n; missing -= step) {
    const first = inLine.shift()!
    seats[first]! += step
    if (step > 0n || seats[first]! > 0n) insert(inLine, first, order)
  }
  return seats
}

function insert(line: number[], item: number, order: (a: number, b: number) => number): void {
  let [low, high] = [0, line.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (order(line[middle]!, item) < 0) low = middle + 1
    else high = middle
  }
  line.splice(low, 0, item)
}

function sumOf<T>(items: readonly T[], amount: (item: T) => bigint): bigint {
  let sum = 0n
  for (const item of items) sum += amount(item)
  return sum
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Order of the UTF-8 bytes, found in UTF-16: only surrogates (beyond U+FFFF) sort elsewhere, above the rest. */
function compareKeys(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)]
    if (x !== y) return rank(x) - rank(y)
  }
  return a.length - b.length
}

function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}
