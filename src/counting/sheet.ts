import { compare } from './decimals.ts'
import type { Result, Stage, Tie, TieRule } from './method.ts'
import { settle } from './ties.ts'

/** What a count by stages is written on. Options are places on the ballot paper; only what is written names them. */
export interface Sheet {
  ids: readonly string[]
  rule: TieRule
  /** How this method writes votes. */
  text: (votes: bigint) => string
  stages: Stage[]
  ties: Tie[]
  elected: number[]
  excluded: number[]
  /** Level where nothing settled it; with it the count ends. */
  undecided: number[]
  /** Votes at the end of each stage, to look back at when some are level. */
  history: bigint[][]
}

export function newSheet(
  ids: readonly string[],
  rule: TieRule,
  text: (votes: bigint) => string = String,
): Sheet {
  return { ids, rule, text, stages: [], ties: [], elected: [], excluded: [], undecided: [], history: [] }
}

interface Step {
  step: string
  about?: readonly number[]
  excluded?: readonly number[]
  exhausted?: bigint
}

/** Writes a stage down as the votes are at its end. */
export function writeStage(sheet: Sheet, votes: readonly bigint[], done: Step): void {
  const { ids, text } = sheet
  const { step, about, excluded = [], exhausted } = done
  sheet.history.push([...votes])
  sheet.stages.push({
    step,
    ...(about ? { about: about.map((one) => ids[one]!) } : {}),
    votes: Object.fromEntries(ids.map((id, one) => [id, text(votes[one]!)])),
    elected: [],
    excluded: excluded.map((one) => ids[one]!),
    ...(exhausted === undefined ? {} : { exhausted: text(exhausted) }),
  })
}

/** Elects in the stage written last, whoever has most votes first. */
export function elect(sheet: Sheet, winners: readonly number[]): void {
  const { ids, rule, history, stages } = sheet
  const votes = history.at(-1)!
  const names = winners.map((one) => ids[one]!)
  const order = settle(rule, names) ?? names.sort()
  const sorted = [...winners].sort(
    (a, b) => compare(votes[b]!, votes[a]!) || order.indexOf(ids[a]!) - order.indexOf(ids[b]!),
  )
  sheet.elected.push(...sorted)
  stages.at(-1)!.elected.push(...sorted.map((one) => ids[one]!))
}

/** Those still in the count: neither elected nor excluded. */
export function continuing({ ids, elected, excluded }: Sheet): number[] {
  const out = new Set([...elected, ...excluded])
  return [...ids.keys()].filter((one) => !out.has(one))
}

/**
 * Of those level, whoever had fewest (`most`: most) votes at the latest stage at which they differed, and so on back
 * among those still level; then whoever the tie rule puts first. Writes the tie down. Nothing where it stays open.
 */
export function takeOne(
  sheet: Sheet,
  level: readonly number[],
  which: 'fewest' | 'most',
): number | undefined {
  const left = stillLevel(sheet, level, which)
  return left.length === 1 ? noted(sheet, level, left[0]!, 'earlier_stage') : takeByRule(sheet, level, left)
}

/** Of those `left` of a tie, the one whom the tie rule puts first. */
export function takeByRule(
  sheet: Sheet,
  level: readonly number[],
  left: readonly number[] = level,
): number | undefined {
  const { ids, rule } = sheet
  const [first] =
    settle(
      rule,
      left.map((one) => ids[one]!),
    ) ?? []
  return first === undefined
    ? noted(sheet, level, undefined, 'none')
    : noted(sheet, level, ids.indexOf(first), rule.by)
}

export function stillLevel({ history }: Sheet, level: readonly number[], which: 'fewest' | 'most'): number[] {
  let left = [...level]
  for (const votes of history.toReversed()) {
    const sorted = left.map((one) => votes[one]!).sort(compare)
    const mark = which === 'fewest' ? sorted[0] : sorted.at(-1)
    left = left.filter((one) => votes[one] === mark)
    if (left.length === 1) break
  }
  return left
}

function noted(
  { ids, stages, ties }: Sheet,
  level: readonly number[],
  taken: number | undefined,
  by: Tie['by'],
): number | undefined {
  const options = level.map((one) => ids[one]!)
  ties.push({ stage: stages.length - 1, options, taken: taken === undefined ? [] : [ids[taken]!], by })
  return taken
}

/** What came of it. */
export function resultOf(sheet: Sheet, method: string, seats: number, quota: string | null): Result {
  const { ids, stages, elected, ties, undecided } = sheet
  const named = (places: readonly number[]) => places.map((one) => ids[one]!)
  return { method, seats, quota, stages, elected: named(elected), ties, undecided: named(undecided) }
}
