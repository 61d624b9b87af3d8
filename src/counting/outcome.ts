import { grouped, isBlank } from './ballots.ts'
import type { Ballot, Counted, Option, Result, TieRule } from './method.ts'
import { methodNamed } from './methods.ts'
import type { Condition, MotionResult, MotionVotes } from './motions/motion.ts'
import { motionNamed } from './motions/motions.ts'
import { type QuorumRules, quorumOf } from './motions/quorum.ts'
import { castOf } from './motions/shares.ts'
import { settle } from './ties.ts'
import { type HeadsByType, headWeights, type WeightRules, wholeWeights } from './weights.ts'

/** What counting needs of a procedure; a motion's method reads what else it needs. */
export interface CountingRules extends QuorumRules, WeightRules {
  method: string
  params?: unknown
}

/** How a vote came out: what is kept at closing and what a recount must give again. Plain JSON. */
export interface Outcome {
  outcome: 'passed' | 'failed' | 'tied'
  electors: number
  /** Took part: voted, were voted for by somebody they chose, or were there without voting. */
  present: number
  /** Those whose vote counts, handed over or not. */
  cast: number
  motion?: MotionResult
  choice?: Result
  /** Who had to take part, in heads; null where the procedure asks for no quorum. */
  quorum: Condition | null
  /** Numbers by type are left out, because they would tell what single voters of a secret vote said. */
  withheld?: true
}

/** Equal ballots of equals. */
export interface HeadGroup {
  /** The type by which the votes are weighed; '' where types don't matter. */
  type: string
  ballot: Ballot
  heads: number
}

/** The heads of one vote by type: who may vote, and who took part in any way. */
export interface Attending {
  eligible: HeadsByType
  present: HeadsByType
}

/** Heads by type and answer, for the motion methods. Every type that may vote is there, silent or not. */
export function motionVotes(groups: readonly HeadGroup[], { eligible, present }: Attending): MotionVotes {
  const answers = new Map(Object.keys(eligible).map((type) => [type, {} as Record<string, number>]))
  for (const { type, ballot, heads } of groups) {
    const own = answers.get(type)
    if (own && 'choice' in ballot) own[ballot.choice] = (own[ballot.choice] ?? 0) + heads
  }
  return Object.fromEntries(
    [...answers].map(([type, said]) => [
      type,
      { eligible: eligible[type]!, present: present[type] ?? 0, answers: said },
    ]),
  )
}

/** Counts the votes on one matter. */
export function motionOutcome(rules: CountingRules, votes: MotionVotes): Outcome {
  const method = motionNamed(rules.method)
  if (!method) throw new Error(`${rules.method} decides no motions`)
  const motion = method.count(method.rules.parse(rules), votes)
  const types = Object.values(votes)
  const sum = (heads: (one: MotionVotes[string]) => number) => types.reduce((all, one) => all + heads(one), 0)
  return {
    outcome: motion.outcome,
    electors: sum((one) => one.eligible),
    present: sum((one) => one.present),
    cast: sum(castOf),
    motion,
    quorum: motion.quorum,
  }
}

/**
 * A motion that is exactly level, settled where lots settle ties: `yes` and `no` are drawn from the seed like options.
 * Drawn only when voting is over; while it goes on a level vote is level.
 */
export function drawnMotion(outcome: Outcome, tie: TieRule): Outcome {
  if (outcome.outcome !== 'tied' || !outcome.motion) return outcome
  const [first] = settle(tie, ['no', 'yes']) ?? []
  return first === undefined ? outcome : { ...outcome, outcome: first === 'yes' ? 'passed' : 'failed' }
}

/** What voters choose among. */
export interface Contest {
  options: readonly Option[]
  seats: number
  budget?: bigint
  tie: TieRule
}

/**
 * Counts a choice among options. The quorum counts heads, blank papers among them unless the rules say otherwise. A
 * result in which a tie is left open is tied, one that elects nobody has failed; so has one nobody said anything in,
 * except where lots are drawn.
 */
export function choiceOutcome(
  rules: CountingRules,
  contest: Contest,
  groups: readonly HeadGroup[],
  attending: Attending,
): Outcome {
  const method = methodNamed(rules.method)
  if (!method) throw new Error(`${rules.method} chooses among no options`)
  const ballots = weighed(rules, groups, attending.eligible)
  const choice = method.count(method.params.parse(rules.params ?? {}), { ...contest, ballots })
  const headsIn = (some: readonly HeadGroup[]) => some.reduce((all, one) => all + one.heads, 0)
  const cast = headsIn(groups)
  const blank = headsIn(groups.filter((one) => isBlank(one.ballot)))
  const [electors, present] = [total(attending.eligible), total(attending.present)]
  const quorum = quorumOf(rules, { eligible: electors, present, cast, abstain: blank })
  const isVoid = quorum?.met === false || (cast === blank && rules.method !== 'lot')
  return { outcome: isVoid ? 'failed' : outcomeOf(choice), electors, present, cast, choice, quorum }
}

function outcomeOf({ elected, undecided }: Result): Outcome['outcome'] {
  if (undecided.length > 0) return 'tied'
  return elected.length > 0 ? 'passed' : 'failed'
}

const total = (heads: HeadsByType) => Object.values(heads).reduce((all, one) => all + one, 0)

/** Ballots as the methods count them: weights whole, in the proportions of what a head of each type weighs. */
export function weighed(
  rules: WeightRules,
  groups: readonly HeadGroup[],
  eligible: HeadsByType,
): Counted<Ballot>[] {
  const weight = weightsOf(rules, groups, eligible)
  return grouped(groups.map((group) => ({ ballot: group.ballot, weight: weight(group) })))
}

/** What each group of equal ballots weighs, as a whole number. */
export function weightsOf(
  rules: WeightRules,
  groups: readonly HeadGroup[],
  eligible: HeadsByType,
): (group: HeadGroup) => bigint {
  const weights = wholeWeights(headWeights(rules, eligible, castByType(groups)))
  return ({ type, heads }) => BigInt(heads) * (weights.get(type) ?? 0n)
}

function castByType(groups: readonly HeadGroup[]): Record<string, number> {
  const cast: Record<string, number> = {}
  for (const { type, heads } of groups) cast[type] = (cast[type] ?? 0) + heads
  return cast
}

/**
 * The outcome of a secret vote in which so few of a type voted that their ballots could be worked out from type totals,
 * weighted sums or stages: those are left out. What all together said stays.
 */
export function withoutTypes(outcome: Outcome): Outcome {
  const { motion, choice, ...rest } = outcome
  const conditions = motion?.conditions.filter((one) => one.heads && one.type === undefined) ?? []
  return {
    ...rest,
    ...(motion && { motion: { ...motion, conditions, types: [] } }),
    ...(choice && { choice: withoutStages(choice) }),
    withheld: true,
  }
}

function withoutStages({ method, seats, elected, undecided, spent }: Result): Result {
  const kept = { method, seats, elected, undecided, quota: null, stages: [], ties: [] }
  return spent === undefined ? kept : { ...kept, spent }
}
