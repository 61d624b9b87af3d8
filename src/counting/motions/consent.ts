import { z } from 'zod'
import type { Condition, MotionMethod, MotionVotes } from './motion.ts'
import { type QuorumRules, quorumOf } from './quorum.ts'
import { answered, together } from './shares.ts'

const quorum = z.object({
  quorumNum: z.int().nonnegative().max(1_000_000),
  quorumDen: z.int().positive().max(1_000_000),
  quorumStrict: z.literal(true).optional(),
  quorumWithoutAbstentions: z.literal(true).optional(),
})

export const consentParams = z.strictObject({
  /** Whether those who say nothing consent, so that it can pass without a word from anybody. */
  silenceConsents: z.boolean().default(false),
})

const rules = quorum
  .extend({ params: consentParams.prefault({}) })
  .refine((r) => r.quorumNum <= r.quorumDen, 'share')

export type ConsentRules = z.output<typeof rules>

const answers = ['agree', 'object', 'abstain'] as const

/**
 * Passes when nobody's objection stands open at the end and enough took part. Saying nothing is no consent: at least
 * one must have said there is no objection, unless the charter takes silence for consent. An objection can be taken
 * back until the end, so the first one settles nothing.
 */
export const consent: MotionMethod<ConsentRules> = {
  name: 'consent',
  title: { ko: '이견 없음 확인', en: 'consent' },
  sentence: {
    ko: '이견이 하나도 남지 않으면 통과해요.',
    en: 'It passes when no objection is left.',
  },
  rules,
  params: consentParams,
  answers,
  reasoned: ['object'],
  count(rules, votes) {
    const open: Condition[] = [headCondition('object', votes, 0, true)]
    const said = rules.params.silenceConsents ? [] : [headCondition('agree', votes, 1, false)]
    return counted(rules, votes, answers, [...open, ...said])
  },
  settled(rules, votes) {
    return settledOnceAllAnswered(consent, rules, votes)
  },
}

/** So many heads with this answer at least, or at most. */
export function headCondition(
  measure: 'agree' | 'object' | 'block' | 'stand_aside',
  votes: MotionVotes,
  needed: number,
  atMost: boolean,
): Condition {
  const { cast } = together(votes, [])
  const got = Object.values(votes).reduce((sum, one) => sum + answered(one, measure), 0)
  const met = atMost ? got <= needed : got >= needed
  return {
    measure,
    base: 'cast',
    of: `${cast}`,
    needed: `${needed}`,
    got: `${got}`,
    atMost,
    met,
    heads: true,
  }
}

/** The result of what only asks for numbers of heads; nothing can be level. */
export function counted(
  rules: QuorumRules,
  votes: MotionVotes,
  answers: readonly string[],
  conditions: Condition[],
) {
  const heads = together(votes, answers)
  const quorum = quorumOf(rules, { ...heads, abstain: heads.answers.abstain! })
  const isPassed = heads.eligible > 0 && (quorum?.met ?? true) && conditions.every((one) => one.met)
  const outcome = isPassed ? ('passed' as const) : ('failed' as const)
  return { outcome, level: false, quorum, conditions, heads, types: [] }
}

/** Objections and blocks are there to be talked over and taken back: only when all agree is there nothing to wait for. */
export function settledOnceAllAnswered<R>(method: MotionMethod<R>, rules: R, votes: MotionVotes) {
  const { cast, eligible } = together(votes, [])
  const result = method.count(rules, votes)
  return cast === eligible && result.outcome === 'passed' ? result.outcome : undefined
}
