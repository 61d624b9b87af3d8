import { z } from 'zod'
import type { Method } from '../method.ts'
import { electFirst, rankedByTotals, texts, totalsOf } from '../points.ts'

const params = z.object({
  /** What everybody may spend: n votes for one option cost n × n. */
  credits: z.int().min(1).max(1_000_000_000).default(100),
  /** Whether votes may be cast against an option, at the same price. */
  against: z.boolean().default(false),
})

/** Votes are bought with credits, each further one for the same option dearer; most votes win. */
export const quadratic: Method<z.infer<typeof params>, { scores: Record<string, number> }> = {
  name: 'quadratic',
  title: { ko: '제곱 투표', en: 'Quadratic' },
  sentence: {
    ko: '모두 같은 점수로 표를 사요. 한 곳에 1표는 1점, 2표는 4점, 3표는 9점이에요. 표가 가장 많은 것으로 정해요.',
    en: 'Everyone buys votes with the same credits: 1 vote for an option costs 1, 2 cost 4, 3 cost 9. Most votes win.',
  },
  form: 'scores',
  fillsPlaces: true,
  params,
  check({ credits, against }, _options, { scores }) {
    const given = Object.values(scores)
    if (!given.every(Number.isSafeInteger)) return 'not_whole'
    if (!against && given.some((votes) => votes < 0)) return 'out_of_range'
    const price = given.reduce((sum, votes) => sum + BigInt(votes) * BigInt(votes), 0n)
    return price > BigInt(credits) ? 'over_budget' : undefined
  },
  count(_params, election) {
    const totals = totalsOf(election.options, election.ballots)
    return electFirst('quadratic', election, rankedByTotals(totals), [
      { step: 'count', votes: texts(totals) },
    ])
  },
}
