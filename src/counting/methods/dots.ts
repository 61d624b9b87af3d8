import { z } from 'zod'
import type { Method } from '../method.ts'
import { electFirst, rankedByTotals, texts, totalsOf } from '../points.ts'

const params = z.object({
  /** How many dots everybody has. */
  budget: z.int().min(1).max(1_000_000).default(10),
})

/** Everybody spreads the same number of dots as they like; most dots win. */
export const dots: Method<z.infer<typeof params>, { scores: Record<string, number> }> = {
  name: 'dots',
  title: { ko: '점 나누기', en: 'Dots' },
  sentence: {
    ko: '모두 같은 개수의 점을 받아 원하는 곳에 나누어 붙이고, 점이 가장 많은 것으로 정해요.',
    en: 'Everyone spreads the same number of dots as they like; most dots win.',
  },
  form: 'scores',
  fillsPlaces: true,
  params,
  check({ budget }, _options, { scores }) {
    const given = Object.values(scores)
    if (!given.every(Number.isSafeInteger)) return 'not_whole'
    if (given.some((dots) => dots < 0)) return 'out_of_range'
    return given.reduce((sum, dots) => sum + dots, 0) > budget ? 'over_budget' : undefined
  },
  count(_params, election) {
    const totals = totalsOf(election.options, election.ballots)
    return electFirst('dots', election, rankedByTotals(totals), [{ step: 'count', votes: texts(totals) }])
  },
}
