import { z } from 'zod'
import { canonicalText } from '../../kernel/canonical.ts'
import { anyBallot } from '../ballots.ts'
import type { Election, Result } from '../method.ts'
import { methodNamed } from '../methods.ts'
import type { MotionResult } from '../motions/motion.ts'
import { motionNamed } from '../motions/motions.ts'
import { BallotFileProblem } from './problem.ts'

/** A whole number as decimal text: money in its smallest unit, or votes. */
const whole = z.string().regex(/^(0|[1-9]\d{0,30})$/)
const optionId = z.string().min(1).max(200)
const heads = z.int().nonnegative()

const option = z.object({ id: optionId, label: z.string().max(1_000), cost: whole.optional() })
const weighted = z.object({ ballot: anyBallot, weight: whole, type: z.string().optional() })
const tie = z.discriminatedUnion('by', [
  z.object({ by: z.literal('lot'), seed: z.string().min(1).max(1_000) }),
  z.object({ by: z.literal('order'), order: z.array(optionId).max(2_000) }),
  z.object({ by: z.literal('none') }),
])
const typeVotes = z.object({ eligible: heads, present: heads, answers: z.record(z.string(), heads) })

const shape = z.looseObject({
  dure: z.literal('ballots'),
  v: z.literal(1),
  decision: z.looseObject({ title: z.string() }),
  procedure: z.record(z.string(), z.unknown()),
  method: z.string(),
  params: z.record(z.string(), z.unknown()).default({}),
  options: z.array(option).max(2_000).default([]),
  seats: z.int().nonnegative().default(1),
  budget: whole.nullish(),
  tie: tie.default({ by: 'none' }),
  votes: z.record(z.string(), typeVotes).nullish(),
  ballots: z.array(weighted).max(1_000_000).nullish(),
  result: z.looseObject({}).nullish(),
})

/** A closed decision as Dure exports it: everything that a count needs, and what the count came to. */
export type BallotFile = z.output<typeof shape>

/** Whether a text is meant to be one. */
export const looksLikeBallotFile = (text: string) => /^\uFEFF?\s*\{/.test(text)

/** @throws BallotFileProblem `bad_json` or, with the place, `not_our_file` */
export function readBallotFile(text: string): BallotFile {
  const parsed = shape.safeParse(jsonOf(text.replace(/^\uFEFF/, '')))
  if (!parsed.success) throw misshapen(parsed.error.issues[0]?.path)
  const file = parsed.data
  if (file.withheld === true) throw new BallotFileProblem('ballots_withheld')
  if (!file.votes === !file.ballots) throw misshapen([file.votes ? 'ballots' : 'votes'])
  const ids = file.options.map((one) => one.id)
  const twice = ids.find((id, at) => ids.indexOf(id) < at)
  if (twice !== undefined) throw new BallotFileProblem('option_twice', { option: twice })
  return file
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new BallotFileProblem('bad_json')
  }
}

const misshapen = (path: readonly PropertyKey[] = []) =>
  new BallotFileProblem('not_our_file', { at: path.map(String).join('.') || 'dure' })

/** What the methods for choosing among options count. */
export function electionIn(file: BallotFile): Election {
  return {
    options: file.options.map(({ id, cost }) => ({
      id,
      ...(cost === undefined ? {} : { cost: BigInt(cost) }),
    })),
    seats: file.seats,
    ...(file.budget ? { budget: BigInt(file.budget) } : {}),
    ballots: (file.ballots ?? []).map(({ ballot, weight }) => ({ ballot, weight: BigInt(weight) })),
    tie: file.tie,
  }
}

/** Counts again by the file's own method, which must be one we have; its ballots were checked before. */
export function recount(file: BallotFile): MotionResult | Result {
  const motion = motionNamed(file.method)
  if (motion) return motion.count(motion.rules.parse(file.procedure), file.votes ?? {})
  const method = methodNamed(file.method)!
  return method.count(method.params.parse(file.params), electionIn(file))
}

/** Whether a recount came to what the file says, to the letter. */
export function agrees(file: BallotFile, counted: MotionResult | Result): boolean {
  const stated = file.result?.['outcome' in counted ? 'motion' : 'choice'] ?? null
  return canonicalText(counted) === canonicalText(stated)
}
