import { z } from 'zod'
import type { Method } from '../method.ts'
import { drawnOrder } from '../ties.ts'

const params = z.object({})

/**
 * Draws as many options as there are places from a published seed. Ballots only say who took part, so they are blank.
 * Without a seed nothing can be drawn and all stay undecided.
 */
export const lot: Method<z.infer<typeof params>, { approve: string[] }> = {
  name: 'lot',
  title: { ko: '제비뽑기', en: 'Drawing lots' },
  sentence: {
    ko: '공개된 씨앗 값으로 제비를 뽑아요. 누구나 같은 결과를 다시 뽑아 볼 수 있어요.',
    en: 'Lots are drawn from a published seed; anyone can draw them again with the same result.',
  },
  form: 'approve',
  params,
  check: (_params, _options, { approve }) => (approve.length > 0 ? 'too_many' : undefined),
  count(_params, { options, seats, tie }) {
    const ids = options.map(({ id }) => id).sort()
    const all = ids.length <= seats
    const drawn = tie.by === 'lot' ? drawnOrder(tie.seed, ids) : all ? ids : []
    const elected = drawn.slice(0, seats)
    return {
      method: 'lot',
      seats,
      quota: null,
      stages: [{ step: 'draw', about: drawn, votes: {}, elected, excluded: [] }],
      elected,
      ties: [],
      undecided: all || drawn.length > 0 ? [] : ids,
    }
  },
}
