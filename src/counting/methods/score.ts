import { z } from 'zod'
import { compareFractions, type Fraction, fraction } from '../../kernel/fraction.ts'
import { isBlank } from '../ballots.ts'
import type { Election, Method } from '../method.ts'
import { electFirst, exactText, ranked } from '../points.ts'

const params = z
  .object({
    min: z.int().min(-1000).max(1000).default(0),
    max: z.int().min(-1000).max(1000).default(10),
    measure: z.enum(['sum', 'mean']).default('sum'),
    /** What it means to give an option no score: 0, or nothing at all. Matters to the mean only. */
    unscored: z.enum(['zero', 'left_out']).default('zero'),
  })
  .refine(({ min, max }) => min < max, { path: ['max'] })
type Params = z.infer<typeof params>
type Scores = { scores: Record<string, number> }

/** Everybody gives points to each option; the highest sum or mean wins. */
export const score: Method<Params, Scores> = {
  name: 'score',
  title: { ko: '점수 투표', en: 'Score' },
  sentence: {
    ko: '하나하나에 점수를 주고, 점수가 가장 높은 것으로 정해요.',
    en: 'Everyone gives each option points; the highest score wins.',
  },
  form: 'scores',
  fillsPlaces: true,
  params,
  check: ({ min, max }, _options, { scores }) => outOfRange(Object.values(scores), min, max),
  count(params, election) {
    const measured = measure(params, election)
    const levels = ranked([...measured.keys()], (a, b) => better(measured.get(a), measured.get(b)))
    const votes = Object.fromEntries(
      [...measured].map(([id, points]) => [id, points ? exactText(points) : '0']),
    )
    return electFirst('score', election, levels, [{ step: 'count', votes }])
  },
}

/** Why points do not fit their scale. */
export function outOfRange(points: readonly number[], min: number, max: number) {
  if (!points.every(Number.isSafeInteger)) return 'not_whole'
  return points.some((one) => one < min || one > max) ? 'out_of_range' : undefined
}

/** The sum or mean of each option; none where only scores given count and nobody gave one. */
function measure({ measure, unscored }: Params, election: Election<Scores>) {
  const sums = new Map(election.options.map(({ id }) => [id, { points: 0n, by: 0n }]))
  let everybody = 0n
  for (const { ballot, weight } of election.ballots) {
    if (isBlank(ballot)) continue
    everybody += weight
    for (const [id, points] of Object.entries(ballot.scores)) {
      const sum = sums.get(id)
      if (!sum) continue
      sum.points += BigInt(points) * weight
      sum.by += weight
    }
  }
  return new Map(
    [...sums].map(([id, { points, by }]): [string, Fraction | undefined] => {
      const over = measure === 'sum' ? 1n : unscored === 'zero' ? everybody : by
      if (over > 0n) return [id, fraction(points, over)]
      return [id, unscored === 'zero' ? fraction(0n) : undefined]
    }),
  )
}

/** Higher points first; an option without any score comes last. */
function better(a: Fraction | undefined, b: Fraction | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b)
  return compareFractions(b, a)
}
