import { z } from 'zod'
import type { Method } from '../method.ts'
import { electFirst, rankedByTotals, texts, totalsOf } from '../points.ts'

const params = z.object({
  /** How many options a ballot may approve; null for any number. */
  most: z.int().min(1).nullable().default(null),
})

/** Everybody names all they can support; the options most people support win. */
export const approval: Method<z.infer<typeof params>, { approve: string[] }> = {
  name: 'approval',
  title: { ko: '찬성 투표', en: 'Approval' },
  sentence: {
    ko: '받아들일 수 있는 것을 모두 고르고, 가장 많이 골라진 것으로 정해요.',
    en: 'Everyone picks all they can accept; what most people picked wins.',
  },
  form: 'approve',
  fillsPlaces: true,
  params,
  check({ most }, _options, { approve }) {
    return most !== null && approve.length > most ? 'too_many' : undefined
  },
  count(_params, election) {
    const totals = totalsOf(election.options, election.ballots)
    return electFirst('approval', election, rankedByTotals(totals), [{ step: 'count', votes: texts(totals) }])
  },
}
