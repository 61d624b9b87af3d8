import { type Fraction, formatFraction } from '../kernel/fraction.ts'
import type {
  Ballot,
  BallotForm,
  Counted,
  Election,
  Method,
  Option,
  Result,
  Stage,
  Tie,
  TieRule,
} from './method.ts'
import { settle } from './ties.ts'

/**
 * What a ballot gives each option it names: its points, or 1 for each option approved. So whatever adds up points
 * counts approvals as well, and a budget can be shared out by either.
 */
export function pointsOf(ballot: Ballot): [option: string, points: number][] {
  if ('scores' in ballot) return Object.entries(ballot.scores)
  return 'approve' in ballot ? ballot.approve.map((id) => [id, 1]) : []
}

/** Whether a method can count ballots of a form: its own, and, where it shares out a budget, points too. */
export const canCount = (method: Method, form: BallotForm): boolean =>
  form === method.form || (method.budget === true && (form === 'scores' || form === 'approve'))

/** The points of every option, those nobody named with 0. Names that are not options are left out. */
export function totalsOf(options: readonly Option[], ballots: readonly Counted[]): Map<string, bigint> {
  const totals = new Map(options.map(({ id }) => [id, 0n]))
  for (const { ballot, weight } of ballots)
    for (const [id, points] of pointsOf(ballot)) {
      const before = totals.get(id)
      if (before !== undefined) totals.set(id, before + BigInt(points) * weight)
    }
  return totals
}

/** Options from best to worst, those level in one list; level ones by id, so that nothing hangs on their order. */
export function ranked(ids: readonly string[], compare: (a: string, b: string) => number): string[][] {
  const levels: string[][] = []
  for (const id of [...ids].sort((a, b) => compare(a, b) || (a < b ? -1 : 1))) {
    const last = levels.at(-1)
    if (last && compare(last[0]!, id) === 0) last.push(id)
    else levels.push([id])
  }
  return levels
}

/** Options by their totals, most first. */
export const rankedByTotals = (totals: ReadonlyMap<string, bigint>): string[][] =>
  ranked([...totals.keys()], (a, b) => {
    const [left, right] = [totals.get(a)!, totals.get(b)!]
    return left > right ? -1 : left < right ? 1 : 0
  })

/** The first so many of a ranking. A tie is one only where it decides who is in; `stage` is where it was met. */
export function takeFirst(levels: readonly string[][], seats: number, rule: TieRule, stage: number) {
  const elected: string[] = []
  const ties: Tie[] = []
  for (const level of levels) {
    const places = seats - elected.length
    if (places <= 0) break
    if (level.length <= places) {
      elected.push(...level)
      continue
    }
    const taken = settle(rule, level)?.slice(0, places) ?? []
    ties.push({ stage, options: level, taken, by: rule.by })
    return { elected: [...elected, ...taken], ties, undecided: taken.length > 0 ? [] : level }
  }
  return { elected, ties, undecided: [] as string[] }
}

/** The result of a count that is one look at a ranking; the last stage names those elected. */
export function electFirst(
  method: string,
  election: Election,
  levels: readonly string[][],
  stages: readonly Pick<Stage, 'step' | 'votes'>[],
): Result {
  const { elected, ties, undecided } = takeFirst(levels, election.seats, election.tie, stages.length - 1)
  return {
    method,
    seats: election.seats,
    quota: null,
    stages: stages.map((stage, at) => ({
      ...stage,
      elected: at === stages.length - 1 ? elected : [],
      excluded: [],
    })),
    elected,
    ties,
    undecided,
  }
}

/** Numbers by option as exact texts. */
export const texts = (numbers: ReadonlyMap<string, bigint>): Record<string, string> =>
  Object.fromEntries([...numbers].map(([id, number]) => [id, number.toString()]))

/** The shortest exact text: a decimal where there is one, otherwise `n/d`. */
export function exactText({ num, den }: Fraction): string {
  let [rest, places] = [den, 0]
  for (; rest % 10n === 0n; places++) rest /= 10n
  for (const prime of [2n, 5n]) for (; rest % prime === 0n; places++) rest /= prime
  if (rest !== 1n) return formatFraction({ num, den })
  const digits = ((num < 0n ? -num : num) * 10n ** BigInt(places)) / den
  const text = digits.toString().padStart(places + 1, '0')
  const whole = text.slice(0, text.length - places)
  const decimals = text.slice(text.length - places).replace(/0+$/, '')
  return `${num < 0n ? '-' : ''}${whole}${decimals && `.${decimals}`}`
}
