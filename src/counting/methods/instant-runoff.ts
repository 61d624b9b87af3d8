import { z } from 'zod'
import { sum } from '../decimals.ts'
import { lowest } from '../exclusion.ts'
import type { Election, Method, Result } from '../method.ts'
import { type Pile, type RankBallot, rankingsOf } from '../ranked.ts'
import { continuing, elect, newSheet, resultOf, type Sheet, writeStage } from '../sheet.ts'

const params = z.strictObject({
  /** What happens to a ballot that comes to options it holds equal: no vote any more, or on to the next rank. */
  equal: z.enum(['exhaust', 'skip']).default('exhaust'),
})
type Params = z.infer<typeof params>

/**
 * Whoever has more than half of the ballots that still count wins; until then whoever has fewest is excluded. A ballot
 * with nobody left on it is exhausted for good. For several seats exclusions go on until no more remain than there are.
 */
export const instantRunoff: Method<Params, RankBallot> = {
  name: 'instant-runoff',
  title: { ko: '즉석 결선 투표', en: 'Instant runoff' },
  sentence: {
    ko: '첫 순위를 세어 절반을 넘은 사람이 없으면 가장 적은 사람을 빼고 그 표를 다음 순위로 넘겨요. 누군가 남은 표의 절반을 넘을 때까지 되풀이해요.',
    en: 'First choices are counted. While nobody has more than half, whoever has fewest is taken out and those votes go to their next choice.',
  },
  form: 'rank',
  params,
  check: () => undefined,
  count,
}

/** A pile of ballots and how far down it has been read. */
interface Reading extends Pile {
  at: number
}

function count({ equal }: Params, election: Election<RankBallot>): Result {
  const { ids, piles } = rankingsOf(election)
  const sheet = newSheet(ids, election.tie)
  const votes = ids.map(() => 0n)
  const held: Reading[][] = ids.map(() => [])
  let exhausted = 0n
  const deal = (readings: readonly Reading[]) => {
    const stays = new Set(continuing(sheet))
    for (const reading of readings) {
      const to = next(reading, stays, equal)
      if (to === undefined) exhausted += reading.weight
      else {
        votes[to]! += reading.weight
        held[to]!.push(reading)
      }
    }
  }
  deal(piles.map((pile) => ({ ...pile, at: 0 })))
  writeStage(sheet, votes, { step: 'first', exhausted })
  // Where nobody ranked anybody no lot makes up for it.
  if (sum(votes) === 0n && ids.length > election.seats) sheet.undecided = [...ids.keys()]
  while (!isOver(sheet, votes, election.seats)) {
    const excluded = lowest(sheet, votes, { places: election.seats, lookBack: true })
    if (excluded.length === 0) break
    sheet.excluded.push(...excluded)
    for (const one of excluded) {
      votes[one] = 0n
      deal(held[one]!)
    }
    writeStage(sheet, votes, { step: 'exclusion', about: excluded, excluded, exhausted })
  }
  return resultOf(sheet, 'instant-runoff', election.seats, null)
}

/** Elects whoever the count has come to, if it has. */
function isOver(sheet: Sheet, votes: readonly bigint[], seats: number): boolean {
  if (sheet.undecided.length > 0) return true
  const left = continuing(sheet)
  const active = sum(left.map((one) => votes[one]!))
  const winner = seats === 1 ? left.find((one) => votes[one]! * 2n > active) : undefined
  if (winner !== undefined) elect(sheet, [winner])
  else if (left.length <= seats) elect(sheet, left)
  else return false
  return true
}

/** Whose the ballots are now, if anybody's. */
function next(reading: Reading, stays: ReadonlySet<number>, equal: Params['equal']): number | undefined {
  for (; reading.at < reading.ranks.length; reading.at++) {
    const side = reading.ranks[reading.at]!
    if (side.length > 1 && equal === 'exhaust') reading.at = reading.ranks.length
    else if (side.length === 1 && stays.has(side[0]!)) return side[0]
  }
  return undefined
}
