import { z } from 'zod'
import { counted, headCondition, settledOnceAllAnswered } from './consent.ts'
import type { MotionMethod } from './motion.ts'

const most = () => z.int().min(0).max(100_000)

export const consensusParams = z.strictObject({
  /** How many blocks it bears. */
  blocks: most().default(0),
  /** How many may stand aside; null for any number. */
  standAsides: most().nullable().default(null),
})

const rules = z
  .object({
    quorumNum: z.int().nonnegative().max(1_000_000),
    quorumDen: z.int().positive().max(1_000_000),
    quorumStrict: z.literal(true).optional(),
    quorumWithoutAbstentions: z.literal(true).optional(),
    params: consensusParams.prefault({}),
  })
  .refine((r) => r.quorumNum <= r.quorumDen, 'share')

export type ConsensusRules = z.output<typeof rules>

const answers = ['agree', 'stand_aside', 'block', 'abstain'] as const

/**
 * Passes when somebody agrees, no more block it and no more stand aside than the charter bears, and enough took part.
 * Whoever stands aside does not support it but lets it go ahead.
 */
export const consensus: MotionMethod<ConsensusRules> = {
  name: 'consensus',
  title: { ko: '합의', en: 'consensus' },
  sentence: {
    ko: '막는 사람이 없으면(또는 정해 둔 수를 넘지 않으면) 통과해요. 찬성하지 않아도 비켜설 수 있어요.',
    en: 'It passes when nobody, or no more than agreed, blocks it. Whoever does not agree may stand aside.',
  },
  rules,
  params: consensusParams,
  answers,
  reasoned: ['block'],
  count(rules, votes) {
    const { blocks, standAsides } = rules.params
    const aside = standAsides === null ? [] : [headCondition('stand_aside', votes, standAsides, true)]
    const conditions = [
      headCondition('block', votes, blocks, true),
      ...aside,
      headCondition('agree', votes, 1, false),
    ]
    return counted(rules, votes, answers, conditions)
  },
  settled(rules, votes) {
    return settledOnceAllAnswered(consensus, rules, votes)
  },
}
