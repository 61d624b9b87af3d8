import { z } from 'zod'
import { sum } from './decimals.ts'
import type { Election, Option } from './method.ts'

/** A ballot that ranks; those side by side are held equal. */
export interface RankBallot {
  rank: string[][]
}

/** Equal rankings together, as places on the ballot paper from best to worst. */
export interface Pile {
  ranks: number[][]
  weight: bigint
}

/** What every ranked method starts from. Blank ballots are left out: they are not votes. */
export interface Rankings {
  ids: readonly string[]
  piles: Pile[]
  /** All votes that rank anybody. */
  total: bigint
}

export function rankingsOf({ options, ballots }: Election<RankBallot>): Rankings {
  const places = new Map(options.map((one, at) => [one.id, at]))
  const piles: Pile[] = []
  for (const { ballot, weight } of ballots) {
    const ranks = ballot.rank.map((side) => side.map((id) => placeOf(places, id)))
    if (weight > 0n && ranks.length > 0) piles.push({ ranks, weight })
  }
  return { ids: options.map((one) => one.id), piles, total: sum(piles.map((one) => one.weight)) }
}

/** The same where nobody may be ranked equal: each ballot as one line of places. */
export function linesOf(piles: readonly Pile[]): { line: number[]; weight: bigint }[] {
  return piles.map(({ ranks, weight }) => ({ line: ranks.map(onlyOne), weight }))
}

// Ballots are checked before they are counted, so neither of these can be a voter's doing.
function placeOf(places: Map<string, number>, id: string): number {
  const place = places.get(id)
  if (place === undefined) throw new RangeError(`a ballot names ${JSON.stringify(id)}, which is no option`)
  return place
}

function onlyOne(side: number[]): number {
  if (side.length !== 1)
    throw new RangeError('a ballot with equal ranks reached a method that cannot count it')
  return side[0]!
}

/** Of a method that has no parameters. */
export const noParams = z.strictObject({})

/** The check of methods in which nobody may be ranked equal. */
export const noEqualRanks = (_: unknown, __: readonly Option[], { rank }: RankBallot) =>
  rank.some((side) => side.length > 1) ? ('equal_ranks' as const) : undefined
