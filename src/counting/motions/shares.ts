import {
  compareFractions,
  type Fraction,
  formatFraction,
  fraction,
  multiplyFractions,
} from '../../kernel/fraction.ts'
import { cappedWeights, divideFractions, shareOf, sumOf, votesOfHeads, type WeightRules } from '../weights.ts'
import type { Base, Condition, MotionVotes, TypeVotes } from './motion.ts'

/** Yes over a base must reach (`strict`: exceed) a share. */
export interface Threshold {
  num: number
  den: number
  strict: boolean
  base: Base
}

/** What a head of each type weighs, fixed when voting opened; nothing where heads are simply counted. */
export type Weights = ReadonlyMap<string, Fraction> | undefined

export const castOf = (votes: TypeVotes) =>
  Object.values(votes.answers).reduce((sum, heads) => sum + heads, 0)

export const answered = (votes: TypeVotes, answer: string) => votes.answers[answer] ?? 0

/** Heads of one type that a threshold is a share of. */
export function baseOf(votes: TypeVotes, base: Base): number {
  if (base === 'yes_no') return answered(votes, 'yes') + answered(votes, 'no')
  return base === 'cast' ? castOf(votes) : votes[base]
}

/** All types together. */
export function together(votes: MotionVotes, answers: readonly string[]): TypeVotes & { cast: number } {
  const types = Object.values(votes)
  const sum = (heads: (one: TypeVotes) => number) => types.reduce((so, one) => so + heads(one), 0)
  return {
    eligible: sum((one) => one.eligible),
    present: sum((one) => one.present),
    answers: Object.fromEntries(answers.map((answer) => [answer, sum((one) => answered(one, answer))])),
    cast: sum(castOf),
  }
}

/** Weights of capped types, or of types of several votes; nothing where every head weighs the same. */
export function weightsFor({ caps, typeShares, typeVotes }: WeightRules, votes: MotionVotes): Weights {
  if (typeShares || !(caps || typeVotes)) return undefined
  const weights = caps ? cappedWeights(caps, eligibleOf(votes)) : votesOfHeads(typeVotes!, Object.keys(votes))
  return [...weights.values()].some(({ num, den }) => num !== den) ? weights : undefined
}

export const eligibleOf = (votes: MotionVotes) =>
  Object.fromEntries(Object.entries(votes).map(([type, { eligible }]) => [type, eligible]))

/** Whether enough say yes: by type shares, by weighted heads or by heads, as the rules have it. */
export function yesCondition(
  threshold: Threshold,
  rules: WeightRules,
  votes: MotionVotes,
  weights: Weights,
): Condition {
  if (rules.typeShares) return ofShares(threshold, rules, votes)
  return weights ? ofWeights(threshold, votes, weights) : ofHeads(threshold, votes)
}

function ofHeads(threshold: Threshold, votes: MotionVotes): Condition {
  const types = Object.values(votes)
  const of = types.reduce((sum, one) => sum + baseOf(one, threshold.base), 0)
  const got = types.reduce((sum, one) => sum + answered(one, 'yes'), 0)
  const needed = fewest(threshold, of)
  const texts = { of: `${of}`, needed: `${needed}`, got: `${got}` }
  return { ...condition(threshold), ...texts, met: of > 0 && BigInt(got) >= needed, heads: true }
}

/** The smallest yes with yes/of > num/den, or ≥ where not strict; never less than one: of nobody nothing passes. */
function fewest({ num, den, strict }: Threshold, of: number): bigint {
  const share = BigInt(num) * BigInt(of)
  const least = strict ? share / BigInt(den) + 1n : ceiling(share, BigInt(den))
  return least > 0n ? least : 1n
}

/** The least whole number not below a/b, for a ≥ 0 and b > 0. */
export const ceiling = (a: bigint, b: bigint) => (a + b - 1n) / b

function ofWeights(
  threshold: Threshold,
  votes: MotionVotes,
  weights: ReadonlyMap<string, Fraction>,
): Condition {
  const of = weighed(votes, weights, (one) => baseOf(one, threshold.base))
  const got = weighed(votes, weights, (one) => answered(one, 'yes'))
  return fromFractions(threshold, of, got)
}

function weighed(
  votes: MotionVotes,
  weights: ReadonlyMap<string, Fraction>,
  heads: (one: TypeVotes) => number,
): Fraction {
  return sumOf(
    Object.entries(votes).map(([type, one]) => multiplyFractions(weights.get(type)!, whole(heads(one)))),
  )
}

/** The whole is one; each type brings its share times the part of it that says yes. */
function ofShares(threshold: Threshold, rules: WeightRules, votes: MotionVotes): Condition {
  const effective = effectiveShares(rules, votes, threshold.base)
  const got = sharedPart(effective, votes, threshold.base, 'yes')
  return fromFractions(threshold, effective.size > 0 ? whole(1) : whole(0), got)
}

function fromFractions(threshold: Threshold, of: Fraction, got: Fraction): Condition {
  const { num, den, strict } = threshold
  const needed = multiplyFractions(of, fraction(BigInt(num), BigInt(den)))
  const compared = compareFractions(got, needed)
  return {
    ...condition(threshold),
    of: formatFraction(of),
    needed: formatFraction(needed),
    ...(strict ? { strict } : {}),
    got: formatFraction(got),
    met: got.num > 0n && (strict ? compared > 0 : compared >= 0),
    heads: false,
  }
}

const condition = ({ base }: Threshold) => ({ measure: 'yes' as const, base, atMost: false })

const whole = (heads: number) => fraction(BigInt(heads))

/**
 * What share of all votes each type has that says anything, by what its share is spread over or lost. A type of which
 * nobody is in the base is silent: nobody voted, or all who did abstained where abstentions are left out. Of base
 * `eligible` only a type without members is, since there whoever stays away counts.
 */
export function effectiveShares(rules: WeightRules, votes: MotionVotes, base: Base): Map<string, Fraction> {
  const shares = rules.typeShares ?? {}
  const speaking = Object.keys(votes).filter((type) => baseOf(votes[type]!, base) > 0)
  const counted = rules.silentType === 'lost' ? Object.keys(shares) : speaking
  const all = sumOf(counted.map((type) => shareOf(shares, type)))
  if (all.num === 0n) return new Map()
  const part = (type: string) => divideFractions(shareOf(shares, type), all)
  return new Map(speaking.map((type) => [type, part(type)]))
}

function sharedPart(
  shares: ReadonlyMap<string, Fraction>,
  votes: MotionVotes,
  base: Base,
  answer: string,
): Fraction {
  return sumOf(
    [...shares].map(([type, share]) => {
      const heads = votes[type]!
      return multiplyFractions(share, fraction(BigInt(answered(heads, answer)), BigInt(baseOf(heads, base))))
    }),
  )
}

/** Whether those who say yes and those who say no weigh exactly the same, and anything at all. */
export function isLevel(base: Base, rules: WeightRules, votes: MotionVotes, weights: Weights): boolean {
  const side = (answer: string) => {
    if (rules.typeShares) return sharedPart(effectiveShares(rules, votes, base), votes, base, answer)
    const heads = (one: TypeVotes) => answered(one, answer)
    return weighed(votes, weights ?? new Map(Object.keys(votes).map((type) => [type, whole(1)])), heads)
  }
  const yes = side('yes')
  return yes.num > 0n && compareFractions(yes, side('no')) === 0
}
