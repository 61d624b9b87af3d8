import {
  addFractions,
  compareFractions,
  type Fraction,
  fraction,
  greatestCommonDivisor,
  multiplyFractions,
} from '../kernel/fraction.ts'

/** A share of a whole as charters state it. */
export interface Share {
  num: number
  den: number
}

/** What of a procedure says how much the heads of each type weigh. */
export interface WeightRules {
  typeShares?: Readonly<Record<string, Share>>
  silentType?: 'spread' | 'lost'
  caps?: Readonly<Record<string, Share>>
  /** Whole votes for each head of a type; one for those not named. */
  typeVotes?: Readonly<Record<string, number>>
}

export type HeadsByType = Readonly<Record<string, number>>

const zero = fraction(0n)
const one = fraction(1n)

/**
 * What each head of a type weighs where options are voted on. Plain: one each. With type shares: the share divided by
 * those of the type who voted, scaled so that all together weigh as much as there are ballots (less what silent types
 * lose). With caps: see `cappedWeights`; nobody's ballot or absence changes those.
 */
export function headWeights(
  rules: WeightRules,
  eligibleByType: HeadsByType,
  castByType: HeadsByType,
): Map<string, Fraction> {
  if (rules.typeShares) return sharedWeights(rules, eligibleByType, castByType)
  if (rules.caps) return cappedWeights(rules.caps, eligibleByType)
  if (rules.typeVotes) return votesOfHeads(rules.typeVotes, Object.keys(eligibleByType))
  return new Map(Object.keys(eligibleByType).map((type) => [type, one]))
}

/** How many votes each head of these types has. */
export function votesOfHeads(
  votes: Readonly<Record<string, number>>,
  types: readonly string[],
): Map<string, Fraction> {
  const votesOf = (type: string) => (Object.hasOwn(votes, type) ? fraction(BigInt(votes[type]!)) : one)
  return new Map(types.map((type) => [type, votesOf(type)]))
}

function sharedWeights(rules: WeightRules, eligible: HeadsByType, cast: HeadsByType): Map<string, Fraction> {
  const shares = rules.typeShares!
  const types = [...new Set([...Object.keys(eligible), ...Object.keys(shares)])]
  const heads = (type: string) => (Object.hasOwn(cast, type) ? cast[type]! : 0)
  const spoken = types.filter((type) => heads(type) > 0)
  const whole = sumOf((rules.silentType === 'lost' ? types : spoken).map((type) => shareOf(shares, type)))
  const all = fraction(BigInt(spoken.reduce((sum, type) => sum + heads(type), 0)))
  return new Map(
    types.map((type) => {
      if (whole.num === 0n || heads(type) === 0) return [type, zero]
      const part = divideFractions(multiplyFractions(shareOf(shares, type), all), whole)
      return [type, divideFractions(part, fraction(BigInt(heads(type))))]
    }),
  )
}

/**
 * The largest weights, none above one, at which no capped type has more than its share of all votes that could be
 * cast. Holding one type down makes the whole smaller and so the others' caps tighter: types are held down in the
 * order of heads ÷ cap until the next one fits. Capped types by themselves weigh nothing where their caps leave room
 * that nobody else fills.
 */
export function cappedWeights(
  caps: Readonly<Record<string, Share>>,
  eligible: HeadsByType,
): Map<string, Fraction> {
  const types = Object.keys(eligible).filter((type) => eligible[type]! > 0)
  const heads = (type: string) => fraction(BigInt(eligible[type]!))
  const held = new Set<string>()
  let [free, room] = [sumOf(types.map(heads)), one]
  for (const type of byTightness(types, caps, eligible)) {
    const cap = shareOf(caps, type)
    // heads > cap × total, where total = free ÷ room
    if (compareFractions(multiplyFractions(heads(type), room), multiplyFractions(cap, free)) <= 0) break
    held.add(type)
    free = subtractFractions(free, heads(type))
    room = subtractFractions(room, cap)
  }
  const total = free.num === 0n ? zero : divideFractions(free, room)
  return new Map(
    Object.keys(eligible).map((type) => {
      if (!held.has(type)) return [type, one]
      return [type, divideFractions(multiplyFractions(shareOf(caps, type), total), heads(type))]
    }),
  )
}

/** Capped types, those furthest above their cap first. */
function byTightness(types: readonly string[], caps: Readonly<Record<string, Share>>, eligible: HeadsByType) {
  const capped = types.filter((type) => Object.hasOwn(caps, type))
  const heads = (type: string) => fraction(BigInt(eligible[type]!))
  return capped.sort((a, b) => {
    const [left, right] = [
      multiplyFractions(heads(b), shareOf(caps, a)),
      multiplyFractions(heads(a), shareOf(caps, b)),
    ]
    return compareFractions(left, right) || (a < b ? -1 : 1)
  })
}

/** Weights as whole numbers in the same proportions, over their least common denominator. */
export function wholeWeights(weights: ReadonlyMap<string, Fraction>): Map<string, bigint> {
  let common = 1n
  for (const { den } of weights.values()) common *= den / greatestCommonDivisor(common, den)
  return new Map([...weights].map(([type, { num, den }]) => [type, num * (common / den)]))
}

/** The share stated for a type; none where nothing is. */
export function shareOf(shares: Readonly<Record<string, Share>>, type: string): Fraction {
  const { num, den } = Object.hasOwn(shares, type) ? shares[type]! : { num: 0, den: 1 }
  return fraction(BigInt(num), BigInt(den))
}

export const sumOf = (parts: readonly Fraction[]): Fraction => parts.reduce(addFractions, zero)

export const subtractFractions = (a: Fraction, b: Fraction) => addFractions(a, { num: -b.num, den: b.den })

export const divideFractions = (a: Fraction, b: Fraction) => fraction(a.num * b.den, a.den * b.num)
