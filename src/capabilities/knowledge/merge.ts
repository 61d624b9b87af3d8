import { sharedLines } from './line-diff.ts'

/** Lines `from` up to (not with) `to` of the old text become these. */
interface Change {
  from: number
  to: number
  lines: string[]
}

/**
 * Two texts made from one old text, put together line by line (as `diff3` does); undefined where both changed the same
 * lines or neighbouring ones, because then only a person can say what is meant.
 */
export function merged(base: string, one: string, other: string): string | undefined {
  const old = base.split('\n')
  const all = [...changesFrom(old, one.split('\n')), ...changesFrom(old, other.split('\n'))]
  const changes = all.sort((a, b) => a.from - b.from || a.to - b.to)
  const out: string[] = []
  let at = 0
  for (const [index, change] of changes.entries()) {
    const before = changes[index - 1]
    if (before && isSame(before, change)) continue
    if (before && change.from <= before.to) return undefined
    for (const line of old.slice(at, change.from)) out.push(line)
    for (const line of change.lines) out.push(line)
    at = change.to
  }
  return [...out, ...old.slice(at)].join('\n')
}

/** Both did the same: it is done once. */
const isSame = (a: Change, b: Change) =>
  a.from === b.from && a.to === b.to && JSON.stringify(a.lines) === JSON.stringify(b.lines)

function changesFrom(old: readonly string[], now: readonly string[]): Change[] {
  const changes: Change[] = []
  let [i, j] = [0, 0]
  for (const [nextI, nextJ] of [...sharedLines(old, now), [old.length, now.length] as const]) {
    if (nextI > i || nextJ > j) changes.push({ from: i, to: nextI, lines: now.slice(j, nextJ) })
    ;[i, j] = [nextI + 1, nextJ + 1]
  }
  return changes
}
