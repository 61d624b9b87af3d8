import { dayAfter } from '../members/local-day.ts'
import type { Period } from './dials-watch.ts'

/** The first day of the week (Monday) or month a day is in. */
export function periodOf(day: string, period: Period): string {
  if (period === 'month') return `${day.slice(0, 7)}-01`
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return dayAfter(day, { days: -((weekday + 6) % 7) })
}

/** The first day of the one after. */
export const periodAfter = (first: string, period: Period): string =>
  dayAfter(first, period === 'month' ? { months: 1 } : { days: 7 })

/** So many periods back are looked at. */
const mostPeriods = 12

export interface Held {
  from: string
  /** The first day they no longer hold it; null: they do. */
  until: string | null
}

/** The first days of the periods that are over and fell into somebody's term as a whole, the latest first. */
export function wholePeriods({ from, until }: Held, today: string, period: Period): string[] {
  const end = until !== null && until < today ? until : today
  const found: string[] = []
  let first = periodOf(from, period)
  if (first < from) first = periodAfter(first, period)
  while (periodAfter(first, period) <= end) {
    found.push(first)
    first = periodAfter(first, period)
  }
  return found.slice(-mostPeriods).reverse()
}
