import { wordDiff } from '../../commons/charter/word-diff.ts'
import type { DiffPart } from '../../ui/diff.tsx'
import { sharedLines } from './line-diff.ts'

/** A stretch of a comparison: lines that stayed, lines left out between, or one line that changed. */
export type DiffRow =
  | { is: 'same'; text: string }
  | { is: 'gap'; lines: number }
  | { is: 'changed' | 'added' | 'removed'; parts: DiffPart[] }

/** How many unchanged lines are shown around a change. */
const context = 2

/** Comparing words costs the product of the lengths; once this is used up, lines are shown whole, before and after. */
const mostWork = 4_000_000

/** Two texts line by line, and inside a changed line word by word. */
export function textDiff(before: string, after: string): DiffRow[] {
  const [a, b] = [linesOf(before), linesOf(after)]
  const rows: DiffRow[] = []
  const work = { left: mostWork }
  let [i, j] = [0, 0]
  for (const [nextI, nextJ] of [...sharedLines(a, b), [a.length, b.length] as const]) {
    for (const row of changes(a.slice(i, nextI), b.slice(j, nextJ), work)) rows.push(row)
    if (nextI < a.length) rows.push({ is: 'same', text: a[nextI]! })
    ;[i, j] = [nextI + 1, nextJ + 1]
  }
  return withGaps(rows)
}

const linesOf = (text: string) => (text === '' ? [] : text.split('\n'))

type Work = { left: number }

/** Lines that went and lines that came: those alike as one changed line, the others one after the other. */
function changes(gone: readonly string[], come: readonly string[], work: Work): DiffRow[] {
  const rows: DiffRow[] = []
  let [went, came]: [DiffRow[], DiffRow[]] = [[], []]
  for (let at = 0; at < Math.max(gone.length, come.length); at++) {
    const [before, after] = [gone[at], come[at]]
    const changed = changedLine(before, after, work)
    if (changed) {
      for (const row of [...went, ...came, changed]) rows.push(row)
      ;[went, came] = [[], []]
      continue
    }
    if (before !== undefined) went.push(removed(before))
    if (after !== undefined) came.push(added(after))
  }
  return [...rows, ...went, ...came]
}

const removed = (line: string): DiffRow => ({ is: 'removed', parts: [{ before: line }] })
const added = (line: string): DiffRow => ({ is: 'added', parts: [{ after: line }] })

/** One line that became another, if they have enough in common to be read as one. */
function changedLine(before: string | undefined, after: string | undefined, work: Work): DiffRow | undefined {
  if (before === undefined || after === undefined) return undefined
  work.left -= before.length * after.length
  if (work.left < 0) return undefined
  const parts = wordDiff(before, after)
  const kept = parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0)
  return kept * 3 >= Math.max(before.length, after.length) ? { is: 'changed', parts } : undefined
}

/** Long unchanged stretches are left out, but for a little around each change. */
function withGaps(rows: readonly DiffRow[]): DiffRow[] {
  const near = new Set<number>()
  rows.forEach((row, at) => {
    if (row.is !== 'same') for (let k = at - context; k <= at + context; k++) near.add(k)
  })
  const out: DiffRow[] = []
  rows.forEach((row, at) => {
    if (near.has(at)) out.push(row)
    else if (out.at(-1)?.is === 'gap') (out.at(-1) as { lines: number }).lines += 1
    else out.push({ is: 'gap', lines: 1 })
  })
  return out
}
