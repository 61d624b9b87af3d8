import { z } from 'zod'
import { formatFraction, fraction, multiplyFractions } from '../../kernel/fraction.ts'
import { divideFractions, sumOf } from '../weights.ts'
import { bases, type Condition, type MotionMethod, type MotionResult, type MotionVotes } from './motion.ts'
import { quorumOf } from './quorum.ts'
import {
  answered,
  castOf,
  effectiveShares,
  isLevel,
  type Threshold,
  together,
  type Weights,
  weightsFor,
  yesCondition,
} from './shares.ts'

/** A share `num/den`, small enough that nothing about it is slow. */
const part = () => z.int().nonnegative().max(1_000_000)
const whole = () => z.int().positive().max(1_000_000)
const share = z.object({ num: part(), den: whole() }).refine((r) => r.num <= r.den, 'share')
const threshold = z
  .object({ num: whole(), den: whole(), strict: z.boolean(), base: z.enum(bases) })
  .refine((r) => r.num <= r.den, 'share')

const rules = z.object({
  ...threshold.shape,
  also: z.array(threshold).max(5).optional(),
  quorumNum: part(),
  quorumDen: whole(),
  quorumStrict: z.literal(true).optional(),
  quorumWithoutAbstentions: z.literal(true).optional(),
  typeShares: z.record(z.string(), share).optional(),
  silentType: z.enum(['spread', 'lost']).optional(),
  caps: z.record(z.string(), share).optional(),
  typeVotes: z.record(z.string(), z.int().min(1).max(100)).optional(),
  everyType: z.literal(true).optional(),
  tie: z.enum(['lot', 'chair']).optional(),
})

export type MajorityRules = z.output<typeof rules>

const answers = ['yes', 'no', 'abstain'] as const

/**
 * Passes when enough of each stated base say yes, where asked in every type of voters by itself too, and enough of the
 * electorate took part. An abstention is a ballot: it counts for the quorum unless the rules say otherwise, and as a
 * part of the bases `cast`, `present` and `eligible`. Of nobody, nothing passes.
 */
export const majority: MotionMethod<MajorityRules> = {
  name: 'majority',
  title: { ko: '찬반 표결', en: 'yes or no' },
  sentence: {
    ko: '찬성이 정해 둔 몫을 채우면 통과해요.',
    en: 'It passes when enough people say yes.',
  },
  rules: rules.refine((r) => r.num <= r.den && r.quorumNum <= r.quorumDen, 'share'),
  answers,
  reasoned: [],
  count(rules, votes) {
    return judged(rules, votes, weightsFor(rules, votes))
  },
  settled,
}

function judged(rules: MajorityRules, votes: MotionVotes, weights: Weights): MotionResult {
  const heads = together(votes, answers)
  const quorum = quorumOf(rules, { ...heads, abstain: heads.answers.abstain! })
  const conditions = conditionsOf(rules, votes, weights)
  const hasQuorum = quorum?.met ?? true
  const passed = hasQuorum && conditions.every((one) => one.met)
  const level = !passed && hasQuorum && isNarrow(rules, votes, weights)
  const outcome = passed ? 'passed' : level && rules.tie ? 'tied' : 'failed'
  return { outcome, level, quorum, conditions, heads, types: typesOf(rules, votes, weights) }
}

function conditionsOf(rules: MajorityRules, votes: MotionVotes, weights: Weights): Condition[] {
  const thresholds: Threshold[] = [rules, ...(rules.also ?? [])]
  const all = thresholds.map((one) => yesCondition(one, rules, votes, weights))
  if (!rules.everyType) return all
  const types = Object.entries(votes).filter(([, one]) => one.eligible > 0)
  const alone = types.flatMap(([type, one]) =>
    thresholds.map((threshold) => ({ ...yesCondition(threshold, {}, { [type]: one }, undefined), type })),
  )
  return [...all, ...alone]
}

/** Level, and carried by one more yes of anybody's. What a head weighs stays as it was when voting opened. */
function isNarrow(rules: MajorityRules, votes: MotionVotes, weights: Weights): boolean {
  if (!isLevel(rules.base, rules, votes, weights)) return false
  const types = Object.keys(votes).filter((type) => votes[type]!.eligible > 0)
  return types.some((type) =>
    conditionsOf(rules, withAnswers(votes, 'yes', { [type]: 1 }), weights).every((one) => one.met),
  )
}

/** As if so many more of each type had given this answer: first those there, then those away, then others. */
function withAnswers(
  votes: MotionVotes,
  answer: string,
  more: Readonly<Record<string, number>>,
): MotionVotes {
  return Object.fromEntries(
    Object.entries(votes).map(([type, one]) => {
      const heads = Object.hasOwn(more, type) ? more[type]! : 0
      const present = Math.max(one.present, castOf(one) + heads)
      const answers = { ...one.answers, [answer]: answered(one, answer) + heads }
      return [type, { eligible: Math.max(one.eligible, present), present, answers }]
    }),
  )
}

/**
 * For every condition a further yes is the best and a further no the worst that can happen; for the quorum, staying
 * away is. So two imagined endings are enough, one of all yes and one of all no. A tie is told early only when nobody
 * is left: an ending that could still come out level is not settled.
 */
function settled(rules: MajorityRules, votes: MotionVotes): MotionResult['outcome'] | undefined {
  const weights = weightsFor(rules, votes)
  const now = judged(rules, votes, weights)
  const left = Object.fromEntries(
    Object.entries(votes).map(([type, one]) => [type, one.eligible - castOf(one)]),
  )
  if (Object.values(left).every((heads) => heads === 0)) return now.outcome
  const best = withAnswers(votes, 'yes', rules.tie ? plusOne(left) : left)
  if (judged(rules, best, weights).outcome !== 'passed') return 'failed'
  const worst = withAnswers(votes, 'no', left)
  const always = now.quorum?.met ?? true
  return always && conditionsOf(rules, worst, weights).every((one) => one.met) ? 'passed' : undefined
}

const plusOne = (left: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(left).map(([type, heads]) => [type, heads + 1]))

/** Each type with its share of all votes, where that matters; a silent type has none left. */
function typesOf(rules: MajorityRules, votes: MotionVotes, weights: Weights): MotionResult['types'] {
  const { typeShares, caps, typeVotes, everyType } = rules
  if (!typeShares && !caps && !typeVotes && !everyType) return []
  const shares = rules.typeShares ? effectiveShares(rules, votes, rules.base) : headShares(votes, weights)
  return Object.entries(votes).map(([type, one]) => ({
    type,
    ...one,
    weight: formatFraction(shares.get(type) ?? fraction(0n)),
  }))
}

function headShares(votes: MotionVotes, weights: Weights) {
  const part = ([type, { eligible }]: [string, { eligible: number }]) =>
    multiplyFractions(weights?.get(type) ?? fraction(1n), fraction(BigInt(eligible)))
  const all = sumOf(Object.entries(votes).map(part))
  return new Map(
    all.num === 0n ? [] : Object.entries(votes).map((one) => [one[0], divideFractions(part(one), all)]),
  )
}
