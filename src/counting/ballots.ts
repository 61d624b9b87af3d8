import { z } from 'zod'
import type { Ballot, BallotForm, BallotProblem, Counted, Method, Option } from './method.ts'

const option = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => text.isWellFormed(), 'text')
const most = 2_000

const schemas: Record<BallotForm, z.ZodType<Ballot>> = {
  choice: z.strictObject({ choice: option }),
  approve: z.strictObject({ approve: z.array(option).max(most) }),
  scores: z.strictObject({ scores: z.record(option, z.int().min(-1_000_000).max(1_000_000)) }),
  rank: z.strictObject({ rank: z.array(z.array(option).min(1)).max(most) }),
}

/** Any ballot, of whatever form: what a command takes before its method looks at it. */
export const anyBallot = z.union([schemas.choice, schemas.approve, schemas.scores, schemas.rank])

/** A ballot a method can count, or why it can't. */
export function readBallot(
  method: Method,
  params: unknown,
  options: readonly Option[],
  sent: unknown,
): { ballot: Ballot } | { problem: BallotProblem } {
  const parsed = schemas[method.form].safeParse(sent)
  if (!parsed.success) return { problem: 'wrong_form' }
  const named = optionsNamed(parsed.data)
  const known = new Set(options.map((one) => one.id))
  if (method.form !== 'choice' && named.some((one) => !known.has(one))) return { problem: 'no_such_option' }
  if (new Set(named).size < named.length) return { problem: 'option_twice' }
  const problem = method.check(params, options, parsed.data)
  return problem ? { problem } : { ballot: parsed.data }
}

/** Every option a ballot speaks of, as often as it does. */
export function optionsNamed(ballot: Ballot): string[] {
  if ('choice' in ballot) return []
  if ('approve' in ballot) return ballot.approve
  return 'scores' in ballot ? Object.keys(ballot.scores) : ballot.rank.flat()
}

/** Says nothing about any option: present, but without a preference. */
export const isBlank = (ballot: Ballot) => !('choice' in ballot) && optionsNamed(ballot).length === 0

/** Equal ballots brought together, so that a count's cost depends on how many differ. Weight zero is left out. */
export function grouped<B extends Ballot>(ballots: Iterable<Counted<B>>): Counted<B>[] {
  const groups = new Map<string, Counted<B>>()
  for (const { ballot, weight } of ballots) {
    if (weight === 0n) continue
    const key = keyOf(ballot)
    const group = groups.get(key)
    if (group) group.weight += weight
    else groups.set(key, { ballot, weight })
  }
  return [...groups.values()]
}

/** The same text for equal ballots and no others; much cheaper than canonical JSON, which matters for 100,000. */
function keyOf(ballot: Ballot): string {
  if (!('scores' in ballot)) return JSON.stringify(ballot)
  return JSON.stringify(Object.entries(ballot.scores).sort(([a], [b]) => (a < b ? -1 : 1)))
}
