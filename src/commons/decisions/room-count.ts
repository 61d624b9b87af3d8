import { methodNamed } from '../../counting/methods.ts'
import { motionNamed } from '../../counting/motions/motions.ts'
import type { HeadGroup } from '../../counting/outcome.ts'
import { optionsOf } from './check-ballot.ts'
import { frozenProcedure, isMotion } from './procedure.ts'
import type { DecisionRow } from './tables.ts'

/** How many were counted for one answer or option; `blank` are papers that say nothing. Null: types don't matter. */
export interface RoomCount {
  answer: string
  type: string | null
  heads: number
}

export type CountProblem = 'no_such_answer' | 'no_such_type' | 'papers_missing' | 'count_wrong'

/**
 * What was counted in the room, as ballots that a count takes: `papers` says how many papers there were where one may
 * name several options. Who put them in is not known, only their sums; so papers that name several are any that add
 * up to these.
 */
export function ballotsOf(
  row: DecisionRow,
  counts: readonly RoomCount[],
  papers: readonly { type: string | null; heads: number }[],
): HeadGroup[] | CountProblem {
  const eligible = JSON.parse(row.eligible) as Record<string, number>
  const typed = counts.map((one) => ({ ...one, type: one.type ?? '' }))
  if ([...typed, ...papers].some((one) => !Object.hasOwn(eligible, one.type ?? ''))) return 'no_such_type'
  const rules = frozenProcedure(row.rules)
  if (isMotion(rules)) {
    if (typed.some((one) => !motionNamed(rules.method)!.answers.includes(one.answer))) return 'no_such_answer'
    return merged(typed.map(({ answer, ...one }) => ({ ...one, ballot: { choice: answer } })))
  }
  const known = new Set([...optionsOf(row).map((one) => one.id), 'blank'])
  if (typed.some((one) => !known.has(one.answer))) return 'no_such_answer'
  const method = methodNamed(rules.method)!
  const { most = null } = method.params.parse(rules.params ?? {}) as { most?: number | null }
  const groups: HeadGroup[] = []
  for (const type of Object.keys(eligible)) {
    const own = typed.filter((one) => one.type === type)
    const stated = papers.find((one) => (one.type ?? '') === type)?.heads
    const arranged = arrange(own, most, stated)
    if (typeof arranged === 'string') return arranged
    groups.push(...arranged.map((one) => ({ ...one, type })))
  }
  return merged(groups)
}

/** Papers that add up to the sums, options dealt out in turn so that no paper names one twice. */
function arrange(
  counts: readonly RoomCount[],
  most: number | null,
  stated: number | undefined,
): Omit<HeadGroup, 'type'>[] | CountProblem {
  const sum = (some: readonly RoomCount[]) => some.reduce((all, one) => all + one.heads, 0)
  const [blank, named] = [
    sum(counts.filter((one) => one.answer === 'blank')),
    counts.filter((one) => one.answer !== 'blank'),
  ]
  const votes = sum(named)
  if (most !== 1 && stated === undefined && votes > 0) return 'papers_missing'
  const filled = most === 1 ? votes : (stated ?? 0) - blank
  if (stated !== undefined && stated !== filled + blank) return 'count_wrong'
  if (votes < filled || votes > filled * (most ?? named.length)) return 'count_wrong'
  if (named.some((one) => one.heads > filled)) return 'count_wrong'
  const papers: string[][] = Array.from({ length: filled }, () => [])
  let at = 0
  for (const { answer, heads } of named)
    for (let i = 0; i < heads; i += 1, at += 1) papers[at % filled]!.push(answer)
  const said = papers.map((approve) => ({ ballot: { approve }, heads: 1 }))
  return blank > 0 ? [...said, { ballot: { approve: [] }, heads: blank }] : said
}

/** Equal ballots of one type together, none without a head. */
function merged(groups: readonly HeadGroup[]): HeadGroup[] {
  const found = new Map<string, HeadGroup>()
  for (const one of groups) {
    if (one.heads === 0) continue
    const key = `${one.type} ${JSON.stringify(one.ballot)}`
    const same = found.get(key)
    if (same) same.heads += one.heads
    else found.set(key, { ...one })
  }
  return [...found.values()]
}
