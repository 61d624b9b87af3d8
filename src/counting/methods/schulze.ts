import { z } from 'zod'
import { compare } from '../decimals.ts'
import type { Election, Method, Result } from '../method.ts'
import { isSilent, type Pairs, pairsById, pairsOf, unranked } from '../pairwise.ts'
import { fillPlaces } from '../places.ts'
import { type RankBallot, rankingsOf } from '../ranked.ts'
import { newSheet, resultOf, writeStage } from '../sheet.ts'

const params = z.strictObject({
  /** How strong a won comparison is: by the votes for the winner, or by how many more they are. */
  measure: z.enum(['winning', 'margins']).default('winning'),
  unranked: unranked.default('last'),
})
type Params = z.infer<typeof params>

/**
 * Schulze's method (Social Choice and Welfare 36, 2011): one option is before another when its strongest path there is
 * stronger than the strongest path back. Several seats go to the top of that order.
 */
export const schulze: Method<Params, RankBallot> = {
  name: 'schulze',
  title: { ko: '맞대결 순위 (슐체)', en: 'Schulze' },
  sentence: {
    ko: '모든 후보를 둘씩 견주어요. 누구와 견주어도 이기는 후보가 있으면 그 후보가 뽑히고, 서로 물고 물리면 가장 약한 승리부터 내려놓고 순서를 정해요.',
    en: 'Each option is compared with each other one. Whoever beats all others wins; where they beat each other in a circle, the weakest wins give way.',
  },
  form: 'rank',
  fillsPlaces: true,
  params,
  check: () => undefined,
  count,
}

function count(given: Params, election: Election<RankBallot>): Result {
  const { ids, piles } = rankingsOf(election)
  const { seats, tie } = election
  const pairs = pairsOf(ids.length, piles, given.unranked)
  const paths = strongestPaths(strengths(pairs, given.measure))
  const isBefore = (a: number, b: number) => paths[a]![b]! > paths[b]![a]!
  const sheet = newSheet(ids, tie)
  const won = (wins: (a: number, b: number) => boolean) =>
    [...ids.keys()].map((a) => BigInt([...ids.keys()].filter((b) => wins(a, b)).length))
  writeStage(
    sheet,
    won((a, b) => pairs[a]![b]! > pairs[b]![a]!),
    { step: 'compare' },
  )
  writeStage(sheet, won(isBefore), { step: 'paths' })
  fillPlaces(sheet, seats, isSilent(pairs), (left) =>
    left.filter((one) => !left.some((other) => isBefore(other, one))),
  )
  return { ...resultOf(sheet, 'schulze', seats, null), pairs: pairsById(ids, pairs) }
}

/**
 * How strong each won comparison is, as its place among all strengths: paths only ask which is stronger, so that whole
 * machine numbers do. Nought is no win.
 */
function strengths(pairs: Pairs, measure: Params['measure']): Int32Array[] {
  const strength = (a: number, b: number) => {
    const [mine, theirs] = [pairs[a]![b]!, pairs[b]![a]!]
    if (mine <= theirs) return 0n
    return measure === 'winning' ? mine : mine - theirs
  }
  const exact = pairs.map((row, a) => row.map((_, b) => strength(a, b)))
  const sorted = [...new Set([0n, ...exact.flat()])].sort(compare)
  const placeOf = new Map(sorted.map((one, at) => [one, at]))
  return exact.map((row) => Int32Array.from(row, (one) => placeOf.get(one)!))
}

/** Floyd and Warshall: a path is as strong as its weakest part. */
function strongestPaths(direct: readonly Int32Array[]): Int32Array[] {
  const paths = direct.map((row) => row.slice())
  paths.forEach((from, via) => {
    for (const row of paths) {
      const there = row[via]!
      if (there === 0) continue
      for (let to = 0; to < row.length; to++) {
        const onward = Math.min(there, from[to]!)
        if (onward > row[to]!) row[to] = onward
      }
    }
  })
  return paths
}
