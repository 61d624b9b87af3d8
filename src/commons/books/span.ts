import type { Charter } from '../../kernel/charter.ts'
import { yearBegins } from './dials.ts'

export interface Span {
  from: string
  until: string
}

/** The days of a financial year, named by the calendar year in which it begins; the first there is begins with year 1. */
export function spanOf(year: number, charter: Charter): Span {
  const month = charter.value(yearBegins.name) as number
  const first = Math.max(1, year)
  // Set, not constructed: JavaScript takes the years 0 to 99 for those of the last century.
  const next = new Date(Date.UTC(2000, month - 1, 1))
  next.setUTCFullYear(first + 1)
  const until = new Date(next.getTime() - dayMs).toISOString().slice(0, 10)
  return { from: `${String(first).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`, until }
}

const dayMs = 86_400_000

/** The financial year a day lies in. */
export function yearOf(day: string, charter: Charter): number {
  const [year, month] = day.split('-').map(Number) as [number, number]
  return month >= (charter.value(yearBegins.name) as number) ? year : year - 1
}
