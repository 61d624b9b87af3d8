import fc from 'fast-check'
import { expect } from 'vitest'
import type { Counted, Election, Method, Result, TieRule } from './method.ts'
import type { RankBallot } from './ranked.ts'

/** Ballots as one writes them on paper: a line `5 A>B=C` is five of them. A line with a number only is blank ballots. */
export function ballotsOf(text: string): Counted<RankBallot>[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [weight = '', ranks] = line.trim().split(' ')
      const rank = ranks ? ranks.split('>').map((side) => side.split('=')) : []
      return { ballot: { rank }, weight: BigInt(weight) }
    })
}

interface Terms {
  seats?: number
  tie?: TieRule
  params?: object
}

/** Counts ballots written on paper; `options` one letter or word each. */
export function countOf(method: Method, options: string, text: string, terms: Terms = {}): Result {
  const { seats = 1, tie = { by: 'none' }, params = {} } = terms
  const ids = options.includes(' ') ? options.split(' ') : [...options]
  return count(method, { options: ids.map((id) => ({ id })), seats, ballots: ballotsOf(text), tie }, params)
}

export const count = (method: Method, election: Election, params: object = {}): Result =>
  method.count(method.params.parse(params), election)

const ids = ['a', 'b', 'c', 'd', 'e']

/** Small elections in which ties, blank ballots and exhausted ballots are common. `equal`: with equal ranks. */
export function elections({ equal = false, seats = 3 } = {}): fc.Arbitrary<Election<RankBallot>> {
  return fc.integer({ min: 1, max: ids.length }).chain((size) => {
    const options = ids.slice(0, size)
    const line = fc.shuffledSubarray(options, { minLength: 0 })
    const rank = fc
      .tuple(line, fc.array(fc.boolean(), { minLength: size, maxLength: size }))
      .map(([ranked, joins]) => sidesOf(ranked, equal ? joins : []))
    const ballot = fc.record({ ballot: fc.record({ rank }), weight: fc.bigInt({ min: 1n, max: 9n }) })
    return fc.record({
      options: fc.constant(options.map((id) => ({ id }))),
      seats: fc.integer({ min: 1, max: seats }),
      ballots: fc.array(ballot, { maxLength: 12 }),
      tie: fc.constant({ by: 'none' } as TieRule),
    })
  })
}

function sidesOf(line: readonly string[], joins: readonly boolean[]): string[][] {
  const sides: string[][] = []
  line.forEach((id, at) => {
    if (joins[at] && at > 0) sides.at(-1)!.push(id)
    else sides.push([id])
  })
  return sides
}

/** Every ballot by itself, the other way round. */
const apart = (ballots: readonly Counted<RankBallot>[]) =>
  ballots
    .flatMap(({ ballot, weight }) => Array.from({ length: Number(weight) }, () => ({ ballot, weight: 1n })))
    .reverse()

/** Other names, in another order on the ballot paper. */
function renamed(election: Election<RankBallot>): Election<RankBallot> {
  const ballots = election.ballots.map(({ ballot, weight }) => ({
    ballot: { rank: ballot.rank.map((side) => side.map(other)) },
    weight,
  }))
  return { ...election, options: election.options.map(({ id }) => ({ id: other(id) })).reverse(), ballots }
}
const other = (id: string) => `z${ids.length - ids.indexOf(id)}`

const votesBy = (result: Result, name: (id: string) => string) =>
  result.stages.map(({ votes, exhausted }) => ({
    votes: Object.fromEntries(Object.entries(votes).map(([id, number]) => [name(id), number])),
    exhausted,
  }))

/** What every method owes to voters and options: equal treatment, and no more winners than places. */
export function expectFair(method: Method, arbitrary = elections()): void {
  fc.assert(
    fc.property(arbitrary, (election) => {
      const result = count(method, election)
      expect(count(method, { ...election, ballots: apart(election.ballots) }), 'anonymity').toEqual(result)
      const again = count(method, renamed(election))
      expect(again.elected.toSorted(), 'neutrality').toEqual(result.elected.map(other).sort())
      expect(again.undecided.toSorted()).toEqual(result.undecided.map(other).sort())
      expect(votesBy(again, String)).toEqual(votesBy(result, other))
      expect(new Set(result.elected).size).toBe(result.elected.length)
      expect(result.elected.length).toBeLessThanOrEqual(election.seats)
      expect(result.undecided.filter((id) => result.elected.includes(id))).toEqual([])
      const full = Math.min(election.seats, election.options.length)
      expect(result.elected.length === full).toBe(result.undecided.length === 0)
      expect(result.stages.flatMap((stage) => stage.elected)).toEqual(result.elected)
    }),
    { numRuns: 300 },
  )
}

/** A tie rule fills every place there are options for, as long as anybody voted, and always the same way. */
export function expectSettled(method: Method, arbitrary = elections()): void {
  fc.assert(
    fc.property(arbitrary, fc.string({ minLength: 1 }), (election, seed) => {
      const drawn = { ...election, tie: { by: 'lot' as const, seed } }
      const result = count(method, drawn)
      const voted = election.ballots.some(({ ballot }) => ballot.rank.length > 0)
      if (voted) expect(result.undecided).toEqual([])
      expect(count(method, { ...drawn, options: drawn.options.toReversed() }).elected).toEqual(result.elected)
    }),
    { numRuns: 200 },
  )
}

/** Votes at a stage, as numbers of `places` decimals without their point, and together with what is exhausted. */
export function sumsOf(result: Result): bigint[] {
  const digits = (text = '0') => BigInt(text.replace('.', ''))
  return result.stages.map((stage) =>
    Object.values(stage.votes).reduce((sum, text) => sum + digits(text), digits(stage.exhausted)),
  )
}

/** 100,000 ballots in at least 2,000 different piles over 20 options, always the same. */
export function manyBallots(): Election<RankBallot> {
  const options = Array.from({ length: 20 }, (_, at) => ({ id: `o${at}` }))
  let state = 42
  const next = (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.trunc(state / 65_536) % most
  }
  const ballots = Array.from({ length: 2_500 }, () => {
    const left = options.map((one) => one.id)
    const rank = Array.from({ length: 1 + next(20) }, () => [left.splice(next(left.length), 1)[0]!])
    return { ballot: { rank }, weight: 40n }
  })
  return { options, seats: 1, ballots, tie: { by: 'lot', seed: 'x' } }
}

/** Counts them in under a second. */
export function expectFast(method: Method, seats = 1): void {
  const election = { ...manyBallots(), seats }
  const begun = performance.now()
  expect(count(method, election).elected).toHaveLength(seats)
  expect(performance.now() - begun).toBeLessThan(1_000)
}
