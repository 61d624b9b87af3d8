import type { Ballot, BallotForm } from '../../../counting/method.ts'
import { kernelFailure } from '../../../kernel/failure.ts'
import type { FormInput } from '../../../ui/page.ts'

/** The fields of a ballot paper: one for each option, so that a refused form comes back as it was filled in. */
export const tickField = (option: string) => `tick.${option}`
export const scoreField = (option: string) => `score.${option}`
export const rankField = (option: string) => `rank.${option}`

export interface Paper {
  /** `choice` for an answer to one matter. */
  form: BallotForm
  options: readonly { id: string }[]
}

/**
 * The ballot somebody filled in. One with nothing on it counts only when it was meant to be blank: that button sends
 * `blank`. Throws `kernel.bad_input` about the field `ballot` otherwise.
 */
export function ballotFrom(form: FormInput, paper: Paper): Ballot {
  if (paper.form === 'choice') return { choice: form.text('choice') || nothing() }
  const isBlank = form.text('blank') !== ''
  const ballot = isBlank ? blankOf(paper.form) : filledIn(form, paper)
  return isBlank || isFilled(ballot) ? ballot : nothing()
}

function filledIn(form: FormInput, { form: kind, options }: Paper): Ballot {
  const ids = options.map((one) => one.id)
  if (kind === 'approve') return { approve: ids.filter((id) => form.text(tickField(id)) !== '') }
  if (kind === 'scores') return { scores: Object.fromEntries(ids.flatMap((id) => scoreOf(form, id))) }
  return { rank: inOrder(ids.map((id) => ({ id, place: placeOf(form.text(rankField(id))) }))) }
}

/** An empty field says nothing of its option. Unreadable ones are sent on as no number at all, and refused there. */
function scoreOf(form: FormInput, id: string): [string, number][] {
  const text = form.text(scoreField(id)).replace(/^[−–]/, '-')
  if (text === '') return []
  if (!/^[-+]?\d{1,7}$/.test(text))
    throw kernelFailure('bad_input', { field: scoreField(id), problem: 'invalid_type' })
  return [[id, Number(text)]]
}

const placeOf = (text: string) => (/^\d{1,4}$/.test(text) ? Number(text) : 0)

/** Gaps close: places 1 and 4 are a first and a second preference. */
function inOrder(placed: { id: string; place: number }[]): string[][] {
  const ranks = new Map<number, string[]>()
  for (const { id, place } of placed) if (place > 0) ranks.set(place, [...(ranks.get(place) ?? []), id])
  return [...ranks].sort(([a], [b]) => a - b).map(([, ids]) => ids)
}

const blankOf = (form: BallotForm): Ballot => {
  if (form === 'scores') return { scores: {} }
  return form === 'rank' ? { rank: [] } : { approve: [] }
}

function isFilled(ballot: Ballot): boolean {
  if ('approve' in ballot) return ballot.approve.length > 0
  if ('scores' in ballot) return Object.keys(ballot.scores).length > 0
  return 'rank' in ballot && ballot.rank.length > 0
}

function nothing(): never {
  throw kernelFailure('bad_input', { field: 'ballot', problem: 'missing' })
}
