import { grouped, readBallot } from '../src/counting/ballots.ts'
import type { Ballot, Counted, Method, Option } from '../src/counting/method.ts'
import { canonicalText } from '../src/kernel/canonical.ts'

/** Numbers that look like chance and are the same on every run. */
export function drawing(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** So many ballots as a method takes them, of at most `kinds` kinds, some of them common and most of them rare. */
export function ballotsFor(
  method: Method,
  options: readonly Option[],
  many: number,
  kinds: number,
): Counted[] {
  const draw = drawing(7)
  const drawn = Array.from({ length: kinds }, () => ballotOf(method, options, draw))
  const params = method.params.parse({})
  for (const ballot of drawn) {
    const read = readBallot(method, params, options, ballot)
    if ('problem' in read) throw new Error(`${method.name} refuses ${canonicalText(ballot)}: ${read.problem}`)
  }
  return Array.from({ length: many }, (_, i) => ({
    ballot: drawn[i < kinds ? i : Math.min(draw(kinds), draw(kinds))]!,
    weight: 1n,
  }))
}

function ballotOf(
  { name, form }: Method,
  options: readonly Option[],
  draw: (below: number) => number,
): Ballot {
  const some = shuffled(options, draw).slice(0, 1 + draw(options.length))
  if (form === 'rank') return { rank: some.map((one) => [one.id]) }
  if (form === 'scores')
    return { scores: Object.fromEntries(some.slice(0, 3).map(({ id }) => [id, draw(4)])) }
  // Who takes part in drawing lots prefers nothing.
  if (name === 'lot') return { approve: [] }
  return { approve: some.map((one) => one.id) }
}

function shuffled<T>(list: readonly T[], draw: (below: number) => number): T[] {
  const all = [...list]
  for (let i = all.length - 1; i > 0; i--) {
    const other = draw(i + 1)
    ;[all[i], all[other]] = [all[other]!, all[i]!]
  }
  return all
}

const started = () => performance.now()

/** How long a count takes, grouping of equal ballots included, in milliseconds. */
export function countMs(
  method: Method,
  options: readonly Option[],
  ballots: readonly Counted[],
  budget?: bigint,
  params = {},
) {
  const from = started()
  method.count(method.params.parse(params), {
    options,
    seats: method.budget ? 0 : 5,
    ...(budget === undefined ? {} : { budget }),
    ballots: grouped(ballots),
    tie: { by: 'lot', seed: 'bench' },
  })
  return started() - from
}
