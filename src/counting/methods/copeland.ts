import { z } from 'zod'
import { halves } from '../decimals.ts'
import type { Election, Method, Result } from '../method.ts'
import { isSilent, type Pairs, pairsById, pairsOf, unranked } from '../pairwise.ts'
import { fillPlaces } from '../places.ts'
import { type RankBallot, rankingsOf } from '../ranked.ts'
import { newSheet, resultOf, writeStage } from '../sheet.ts'

const params = z.strictObject({ unranked: unranked.default('last') })
type Params = z.infer<typeof params>

/** Each option against each other: one point for winning, half a point for being level. Most points win. */
export const copeland: Method<Params, RankBallot> = {
  name: 'copeland',
  title: { ko: '맞대결 승점 (코플랜드)', en: 'Copeland' },
  sentence: {
    ko: '모든 후보를 둘씩 견주어 이기면 1점, 같으면 0.5점을 줘요. 점수가 가장 높은 쪽이 뽑혀요.',
    en: 'Each option is compared with each other one: a win gives one point, a draw half a point. Most points win.',
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
  const sheet = newSheet(ids, tie, halves)
  const points = doubledPoints(pairs)
  writeStage(sheet, points, { step: 'compare' })
  fillPlaces(sheet, seats, isSilent(pairs), (left) => {
    const most = left.map((one) => points[one]!).reduce((a, b) => (a > b ? a : b))
    return left.filter((one) => points[one] === most)
  })
  return { ...resultOf(sheet, 'copeland', seats, null), pairs: pairsById(ids, pairs) }
}

/** Twice the points, to stay whole. */
function doubledPoints(pairs: Pairs): bigint[] {
  return pairs.map((row, a) =>
    row.reduce((points, votes, b) => {
      if (a === b || votes < pairs[b]![a]!) return points
      return points + (votes > pairs[b]![a]! ? 2n : 1n)
    }, 0n),
  )
}
