import type { Stretch } from './limits.ts'

/** A part of a day in which the same number of units is held. */
export interface DayPart extends Stretch {
  held: number
  /** The viewer's own booking among them. */
  mine?: string
}

interface Booked extends Stretch {
  id: string
  mine: boolean
}

/** What is held between two moments, in order, where anything is; equal neighbours are one part. */
export function dayParts(day: Stretch, booked: readonly Booked[]): DayPart[] {
  const within = booked.flatMap((one): Booked[] => {
    const [from, until] = [Math.max(one.from, day.from), Math.min(one.until, day.until)]
    return from < until ? [{ ...one, from, until }] : []
  })
  const edges = [...new Set(within.flatMap(({ from, until }) => [from, until]))].sort((a, b) => a - b)
  const parts: DayPart[] = []
  for (const [i, from] of edges.slice(0, -1).entries()) {
    const until = edges[i + 1]!
    const here = within.filter((one) => one.from < until && from < one.until)
    if (here.length === 0) continue
    const mine = here.find((one) => one.mine)?.id
    const last = parts.at(-1)
    if (last?.until === from && last.held === here.length && last.mine === mine) last.until = until
    else parts.push({ from, until, held: here.length, mine })
  }
  return parts
}
