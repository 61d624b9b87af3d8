import type { Ballot } from '../../../counting/method.ts'
import type { Lang } from '../../../kernel/language.ts'
import { ballotWords } from '../ballot-words.ts'

type Named = readonly { id: string; label: string }[]

/** What an answer to one matter is called. */
export const answerLabel = (lang: Lang, method: string, answer: string): string =>
  ballotWords[lang].answers[method]?.[answer]?.label ?? answer

/** A longer ballot is told by its beginning; the ballot file has all of it. */
const mostTold = 12

/** A ballot in a line, for whoever gave it and, where ballots are open, for the others. */
export function ballotText(lang: Lang, method: string, options: Named, ballot: Ballot): string {
  const w = ballotWords[lang]
  if ('choice' in ballot) return answerLabel(lang, method, ballot.choice)
  const labels = new Map(options.map(({ id, label }) => [id, label]))
  const parts = partsOf(ballot, (id) => labels.get(id) ?? id)
  const rest = parts.length - mostTold
  return parts.slice(0, mostTold).join(', ') + (rest > 0 ? w.andMore(rest) : '') || w.blankShort
}

function partsOf(ballot: Exclude<Ballot, { choice: string }>, name: (id: string) => string): string[] {
  if ('approve' in ballot) return ballot.approve.map(name)
  if ('scores' in ballot) return Object.entries(ballot.scores).map(([id, score]) => `${name(id)} ${score}`)
  return ballot.rank.map((level, i) => `${i + 1}. ${level.map(name).join(' = ')}`)
}
