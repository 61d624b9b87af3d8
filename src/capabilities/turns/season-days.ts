import { dayAfter } from '../../commons/members/local-day.ts'

/** A season is a year at most, and does not end before it begins. */
export function seasonProblem(from: string, until: string): 'backwards' | 'too_long' | undefined {
  if (until < from) return 'backwards'
  return until >= dayAfter(from, { years: 1 }) ? 'too_long' : undefined
}

/** The first day of a season that falls on a day of the year after its beginning; nothing where none does. */
export function turningDay(monthAndDay: string | null, from: string, until: string): string | null {
  if (monthAndDay === null) return null
  const year = Number(from.slice(0, 4))
  const found = [year, year + 1]
    .map((one) => `${String(one).padStart(4, '0')}-${monthAndDay}`)
    // 29 February where the year has none.
    .filter((one) => one.endsWith('02-29') === false || dayAfter(one, {}) === one)
    .find((one) => one > from && one <= until)
  return found ?? null
}
