import { type Fraction, fraction, greatestCommonDivisor } from '../../../kernel/fraction.ts'
import { levelAt } from './level.ts'

/** One who takes part in sharing out a bucket. `owed` is paid once and no further, `open` weighs without end. */
export interface Claimant {
  key: string
  owed: Fraction
  open: Fraction
}

export interface Bounds {
  least?: bigint | undefined
  most?: bigint | undefined
  times?: Fraction | undefined
}

/** What each would get if units could be cut, over one denominator; in the order of the claimants. */
export interface Quotas {
  den: bigint
  quotas: bigint[]
  /** The most each can get in whole units. */
  tops: (bigint | undefined)[]
  limited: ('above' | 'below' | undefined)[]
  /** Σ quotas, in whole units: what can be placed. */
  placed: bigint
}

/** A claimant in whole numbers over the common denominator `unit`, with what holds it from below and above. */
interface Scaled {
  owed: bigint
  open: bigint
  bottom: bigint
  top: bigint | undefined
}

/**
 * Shares an amount by weight between bounds: everybody's share rises with one level, what is owed only up to what is
 * owed, and stops at the bound from above or begins to rise late at the bound from below. Where the amount is too small
 * for everybody's `least`, it is shared equally as far as it reaches. Then the lowest is lifted and the highest held
 * until they are at most `times` apart (see `drawTogether`).
 */
export function quotasOf(amount: bigint, claimants: readonly Claimant[], bounds: Bounds): Quotas {
  const unit = claimants.reduce((all, { owed, open }) => common(common(all, owed.den), open.den), 1n)
  const scaled = claimants.map((one) => scale(one, unit, bounds))
  const room = sum(scaled.map(({ top }) => top ?? amount * unit))
  const free = scaled.some(({ top }) => top === undefined)
  const target = free || room >= amount * unit ? amount : room / unit
  const level = levelFor(target, amount, scaled, unit)
  const { den, heights, wishes } = level
  const tops = scaled.map(({ top }) => (top === undefined ? undefined : top / unit))
  const limited = heights.map((height, i) => {
    const wish = wishes?.[i]
    if (wish === undefined) return 'above' as const
    return wish > height ? ('above' as const) : wish < height ? ('below' as const) : undefined
  })
  const placed = { den, quotas: heights, tops, limited, placed: target }
  return bounds.times ? drawTogether(placed, bounds.times) : placed
}

function scale({ owed, open }: Claimant, unit: bigint, { least = 0n, most }: Bounds): Scaled {
  const [debt, rest] = [(owed.num * unit) / owed.den, (open.num * unit) / open.den]
  // Somebody owed 10.5 can be paid 10 and no more.
  const whole = rest > 0n ? undefined : (debt / unit) * unit
  const top = smaller(most === undefined ? undefined : most * unit, whole)
  return { owed: debt, open: rest, top, bottom: smaller(least * unit, top)! }
}

interface Level {
  den: bigint
  heights: bigint[]
  /** What weight alone gives at this level; absent where all stand at their bound and more was there. */
  wishes?: bigint[]
}

/** At which level the amount is used up. */
function levelFor(target: bigint, amount: bigint, scaled: readonly Scaled[], unit: bigint): Level {
  if (target < amount) return { den: unit, heights: scaled.map(({ top }) => top!) }
  if (sum(scaled.map(({ bottom }) => bottom)) > target * unit) return tooLittle(target, scaled, unit)
  const heightsAt = ({ num, den }: Fraction) =>
    scaled.map(({ owed, open, bottom, top }) => {
      const height = (num < den ? num : den) * owed + num * open
      const lifted = height < bottom * den ? bottom * den : height
      return top !== undefined && lifted > top * den ? top * den : lifted
    })
  const level = levelAt(target, scaled.flatMap(bendsOf), (at) => ({
    num: sum(heightsAt(at)),
    den: unit * at.den,
  }))
  const at = level ?? fraction(0n)
  const wishes = scaled.map(({ owed, open }) => at.num * (owed + open))
  return { den: unit * at.den, heights: heightsAt(at), wishes }
}

/** Where one claimant's share begins or stops to rise, or goes on rising for what is open alone. */
function bendsOf({ owed, open, bottom, top }: Scaled): Fraction[] {
  const reaches = (height: bigint) => {
    if (height <= owed + open) return owed + open > 0n ? [fraction(height, owed + open)] : []
    return open > 0n ? [fraction(height - owed, open)] : []
  }
  return [fraction(1n), ...reaches(bottom), ...(top === undefined ? [] : reaches(top))]
}

/** Not enough for the least of all: equally, as far as it reaches. */
function tooLittle(target: bigint, scaled: readonly Scaled[], unit: bigint): Level {
  const heightsAt = ({ num, den }: Fraction) =>
    scaled.map(({ bottom }) => (num * unit < bottom * den ? num * unit : bottom * den))
  const bends = scaled.map(({ bottom }) => fraction(bottom, unit))
  const at = levelAt(target, bends, (level) => ({ num: sum(heightsAt(level)), den: unit * level.den }))!
  const weights = sum(scaled.map(({ owed, open }) => owed + open))
  // By weight alone, over the same denominator; cut, which decides nothing but on which side the share lies.
  const wishes = scaled.map(({ owed, open }) => (target * (owed + open) * unit * at.den) / weights)
  return { den: unit * at.den, heights: heightsAt(at), wishes }
}

/**
 * Holds the highest to `times` the lowest: finds the lowest share L for which raising all below L to it and cutting all
 * above times × L to that uses up the same amount. Who is paid in full is not raised, and is not the lowest.
 */
function drawTogether(before: Quotas, times: Fraction): Quotas {
  const { den, quotas, tops, placed } = before
  if (isWithin(before, times)) return before
  const heightsAt = ({ num: n, den: d }: Fraction) =>
    quotas.map((quota, i) => {
      const full = tops[i] === undefined ? undefined : tops[i] * den * d
      const least = smaller(n * den, full)!
      const lifted = quota * d < least ? least : quota * d
      // Over d × times.den, so that the cut is whole as well.
      return smaller(lifted * times.den, n * den * times.num)!
    })
  const bends = quotas.flatMap((quota, i) => [
    fraction(quota, den),
    fraction(quota * times.den, den * times.num),
    ...(tops[i] === undefined ? [] : [fraction(tops[i])]),
  ])
  const scaleAt = (at: Fraction) => den * at.den * times.den
  const at = levelAt(placed, bends, (level) => ({ num: sum(heightsAt(level)), den: scaleAt(level) }))!
  const drawn = heightsAt(at)
  const limited = drawn.map((height, i) => {
    const was = quotas[i]! * at.den * times.den
    return height < was ? ('above' as const) : height > was ? ('below' as const) : before.limited[i]
  })
  return { ...before, den: scaleAt(at), quotas: drawn, limited }
}

/** The lowest share of those who could get more, over `den`; undefined where nobody could. */
export function lowestOf({ quotas, tops, den }: Pick<Quotas, 'quotas' | 'tops' | 'den'>): bigint | undefined {
  const open = quotas.filter((quota, i) => tops[i] === undefined || quota < tops[i] * den)
  return open.reduce<bigint | undefined>((least, quota) => smaller(quota, least), undefined)
}

/** Whether the highest is at most `times` the lowest. */
export function isWithin(all: Pick<Quotas, 'quotas' | 'tops' | 'den'>, times: Fraction): boolean {
  const lowest = lowestOf(all)
  if (lowest === undefined) return true
  return all.quotas.every((quota) => quota * times.den <= lowest * times.num)
}

const sum = (amounts: readonly bigint[]) => amounts.reduce((all, one) => all + one, 0n)

const smaller = (a: bigint | undefined, b: bigint | undefined) =>
  a === undefined || (b !== undefined && b < a) ? b : a

/** The smallest number both divide. */
const common = (a: bigint, b: bigint) => (a / greatestCommonDivisor(a, b)) * b
