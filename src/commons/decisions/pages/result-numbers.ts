import { plainVotes, votesOf as shareOf } from '../../../counting/explain-numbers.ts'
import type { Result } from '../../../counting/method.ts'
import type { Lang } from '../../../kernel/language.ts'
import type { DecisionView } from '../queries.ts'
import { resultWords } from '../result-words.ts'
import { gradesOf } from './ballot-scores.tsx'

/** What the bars show: the first count, before votes move on; for budgets each project's own stage. */
export function votesOf({ stages, spent }: Result): Record<string, string> {
  if (spent === undefined) return stages[0]?.votes ?? {}
  return Object.assign({}, ...stages.map((stage) => stage.votes))
}

/** A number of the count with what it counts, or as a share of `all` where votes weigh differently. */
export function inVotes(lang: Lang, method: string, votes: string, all?: readonly string[]): string {
  const w = resultWords[lang]
  const shown = plainVotes(votes)
  if (method === 'schulze') return w.beats(shown)
  if (method === 'copeland') return w.wins(shown)
  if (method === 'majority-judgement') return gradeName(lang, votes) ?? shown
  if (all) return shareOf(votes, all)
  return method === 'score' ? w.points(shown) : w.votes(shown)
}

/** Median grades bear the words of the ballot paper where it has six. */
function gradeName(lang: Lang, grade: string): string | undefined {
  return gradesOf(lang, 0, 5).find((point) => point.value === grade)?.label
}

/** Votes of types that weigh differently mean nothing by themselves: they are shown as shares. */
export const isWeighted = ({ rules }: Pick<DecisionView, 'rules'>): boolean =>
  [rules.typeShares, rules.caps, rules.typeVotes].some((one) => one !== undefined)
