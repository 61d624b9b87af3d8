import type { SupposedLine } from '../../kernel/what-if.ts'

export const linesAtOnce = 50

/** So many lines from this place on, the largest differences first; from the beginning where there are not that many. */
export function linesFrom(lines: readonly SupposedLine[], asked = 0) {
  const place = asked < lines.length ? asked : 0
  const end = place + linesAtOnce
  const shown = lines.toSorted(byDifference).slice(place, end)
  return { lines: shown, place, next: end < lines.length ? end : null }
}

const difference = ({ before, after }: SupposedLine) => (after > before ? after - before : before - after)

/** The same lines stand in the same order each time: by unit and id where the differences are alike. */
function byDifference(a: SupposedLine, b: SupposedLine): number {
  const [x, y] = [difference(a), difference(b)]
  if (x !== y) return x > y ? -1 : 1
  return keyOf(a) < keyOf(b) ? -1 : 1
}

const keyOf = ({ subject, unit }: SupposedLine) => `${subject.kind} ${subject.id} ${unit}`
