import fc from 'fast-check'
import type { Ballot, Counted, Election, Method, TieRule } from './method.ts'

export const none: TieRule = { by: 'none' }

/** Ballots by how many cast them: `[3, { approve: ['a'] }]`. */
export const counted = (...ballots: [weight: number, ballot: Ballot][]): Counted[] =>
  ballots.map(([weight, ballot]) => ({ ballot, weight: BigInt(weight) }))

// biome-ignore lint/suspicious/noExplicitAny: each method counts ballots of its own form
export function election(ids: string, seats: number, ballots: Counted[], tie: TieRule = none): Election<any> {
  return { options: [...ids].map((id) => ({ id })), seats, ballots, tie }
}

const ids = ['a', 'b', 'c', 'd']

export const approvals = fc.subarray(ids).map((approve): Ballot => ({ approve }))

export const scores = (min: number, max: number) =>
  fc
    .dictionary(fc.constantFrom(...ids), fc.integer({ min, max }))
    .map((given): Ballot => ({ scores: { ...given } }))

/** Small elections, for choices and for budgets. */
export const elections = (ballot: fc.Arbitrary<Ballot>, tie = fc.constant<TieRule>(none)) =>
  fc.record({
    options: fc
      .array(fc.integer({ min: 1, max: 9 }), { minLength: ids.length, maxLength: ids.length })
      .map((costs) => ids.map((id, at) => ({ id, cost: BigInt(costs[at]!) }))),
    seats: fc.integer({ min: 1, max: 3 }),
    budget: fc.bigInt(0n, 25n),
    ballots: fc.array(fc.record({ ballot, weight: fc.bigInt(1n, 3n) }), { maxLength: 8 }),
    tie,
  })

const renamed = (id: string) => ({ a: 'zb', b: 'za', c: 'c', d: 'x' })[id]!

function renamedBallot(ballot: Ballot): Ballot {
  if ('approve' in ballot) return { approve: ballot.approve.map(renamed) }
  if (!('scores' in ballot)) return ballot
  return {
    scores: Object.fromEntries(Object.entries(ballot.scores).map(([id, points]) => [renamed(id), points])),
  }
}

/** Everything a count decided, apart from the order of what is level. */
const decided = ({ elected, undecided }: ReturnType<Method['count']>) => ({
  elected: elected.toSorted(),
  undecided: undecided.toSorted(),
})

/** It matters neither who cast a ballot, nor how ballots are grouped and ordered, nor how options are called. */
export function checkFairness<P>(method: Method<P>, params: P, ballot: fc.Arbitrary<Ballot>) {
  fc.assert(
    fc.property(elections(ballot), (one) => {
      const result = decided(method.count(params, one))
      const single = one.ballots.flatMap(({ ballot, weight }) =>
        Array.from({ length: Number(weight) }, () => ({ ballot, weight: 1n })),
      )
      const mixed = { ...one, ballots: single.reverse(), options: one.options.toReversed() }
      if (JSON.stringify(decided(method.count(params, mixed))) !== JSON.stringify(result))
        throw new Error('it matters who cast a ballot, or in which order')
      const other = {
        ...one,
        options: one.options.map((option) => ({ ...option, id: renamed(option.id) })),
        ballots: one.ballots.map(({ ballot, weight }) => ({ ballot: renamedBallot(ballot), weight })),
      }
      const expected = { elected: result.elected.map(renamed), undecided: result.undecided.map(renamed) }
      const got = decided(method.count(params, other))
      if (JSON.stringify(got) !== JSON.stringify(decided(expected as ReturnType<Method['count']>)))
        throw new Error('it matters how options are called')
    }),
    { numRuns: 200 },
  )
}

/** Nobody elected loses by getting more points from one ballot. */
export function checkMonotonicity<P>(
  method: Method<P>,
  params: P,
  ballot: fc.Arbitrary<Ballot>,
  most: number,
) {
  const rule = fc.constant<TieRule>({ by: 'order', order: ids })
  fc.assert(
    fc.property(elections(ballot, rule), fc.nat(), (one, pick) => {
      const { elected } = method.count(params, one)
      const winner = elected[pick % (elected.length || 1)]
      const chosen = one.ballots[pick % (one.ballots.length || 1)]
      if (!winner || !chosen) return
      const more = { ballot: withMore(chosen.ballot, winner, most), weight: chosen.weight }
      const after = method.count(params, {
        ...one,
        ballots: one.ballots.map((each) => (each === chosen ? more : each)),
      })
      if (!after.elected.includes(winner)) throw new Error(`${winner} lost by getting more points`)
    }),
    { numRuns: 200 },
  )
}

function withMore(ballot: Ballot, id: string, most: number): Ballot {
  if ('approve' in ballot) return { approve: [...new Set([...ballot.approve, id])] }
  return 'scores' in ballot ? { scores: { ...ballot.scores, [id]: most } } : ballot
}
