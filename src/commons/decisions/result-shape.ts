import { z } from 'zod'
import type { Result } from '../../counting/method.ts'
import { bases, type MotionResult } from '../../counting/motions/motion.ts'

/** How a vote came out, as kept and shown. The shapes are those of `counting/`, which explains every number. */

const heads = () => z.int().nonnegative()
const byName = <T extends z.ZodType>(value: T) => z.record(z.string(), value)

const condition = z.object({
  measure: z.enum(['yes', 'agree', 'object', 'block', 'stand_aside', 'take_part']),
  base: z.enum(bases),
  type: z.string().optional(),
  of: z.string(),
  needed: z.string(),
  strict: z.literal(true).optional(),
  got: z.string(),
  atMost: z.boolean(),
  met: z.boolean(),
  heads: z.boolean(),
})

const votes = z.object({ eligible: heads(), present: heads(), answers: byName(heads()) })

const motion = z.object({
  outcome: z.enum(['passed', 'failed', 'tied']),
  level: z.boolean(),
  quorum: condition.nullable(),
  conditions: z.array(condition),
  heads: votes.extend({ cast: heads() }),
  types: z.array(votes.extend({ type: z.string(), weight: z.string() })),
}) satisfies z.ZodType<MotionResult>

const stage = z.object({
  step: z.string(),
  about: z.array(z.string()).optional(),
  votes: byName(z.string()),
  elected: z.array(z.string()),
  excluded: z.array(z.string()),
  exhausted: z.string().optional(),
})

const tie = z.object({
  stage: z.int(),
  options: z.array(z.string()),
  taken: z.array(z.string()),
  by: z.enum(['earlier_stage', 'lot', 'order', 'none']),
})

const choice = z.object({
  method: z.string(),
  seats: z.int(),
  quota: z.string().nullable(),
  stages: z.array(stage),
  elected: z.array(z.string()),
  ties: z.array(tie),
  undecided: z.array(z.string()),
  spent: z.string().optional(),
  pairs: byName(z.string()).optional(),
}) satisfies z.ZodType<Result>

export const decisionResult = z.object({
  outcome: z.enum(['passed', 'failed', 'tied']),
  electors: heads(),
  present: heads(),
  cast: heads(),
  motion: motion.optional(),
  choice: choice.optional(),
  /** Who had to take part, in heads; null where the procedure asks for no quorum. */
  quorum: condition.nullable(),
  /** What handing votes over did, where the procedure lets it be done. */
  delegated: z.object({ counted: heads(), cycle: heads(), deadEnd: heads() }).optional(),
  /** Numbers by type are left out, because they would tell what single voters of a secret vote said. */
  withheld: z.literal(true).optional(),
})

/** A whole result: what counting a decision gives and what its row keeps at closing. */
export type DecisionResult = z.output<typeof decisionResult>
