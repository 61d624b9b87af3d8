import type { Charter } from '../../kernel/charter.ts'
import { yearBegins } from './dials.ts'

export interface Span {
  from: string
  until: string
}

/** The days of a financial year, named by the calendar year in which it begins. */
export function spanOf(year: number, charter: Charter): Span {
  const month = charter.value(yearBegins.name) as number
  const next = new Date(Date.UTC(year + 1, month - 1, 1) - dayMs)
  return { from: `${year}-${String(month).padStart(2, '0')}-01`, until: next.toISOString().slice(0, 10) }
}

const dayMs = 86_400_000

/** The financial year a day lies in. */
export function yearOf(day: string, charter: Charter): number {
  const [year, month] = day.split('-').map(Number) as [number, number]
  return month >= (charter.value(yearBegins.name) as number) ? year : year - 1
}
