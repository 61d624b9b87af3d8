import type { UsageRule } from './dials.ts'
import type { Stretch } from './limits.ts'

type Period = 'day' | 'week' | 'month'

/** A moment as clocks in a zone show it. */
const zoned = (at: number, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)

const wholeDay = 24 * 60
const minuteOf = ({ hour, minute }: Temporal.ZonedDateTime): number => hour * 60 + minute

/** `10:30` as minutes since midnight. */
const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

/** The calendar's period a moment is in, in the commons' own time zone: `2026-03-02`, `2026-W10`, `2026-03`. */
export function periodOf(zone: string): (at: number, per: Period) => string {
  return (at, per) => {
    const day = zoned(at, zone).toPlainDate()
    if (per === 'day') return day.toString()
    return per === 'month' ? day.toPlainYearMonth().toString() : `${day.yearOfWeek}-W${day.weekOfYear}`
  }
}

/** Whether a moment stands on the marks of a rule's grid, counted from midnight on the clocks of the place. */
export function isOnGrid(at: number, zone: string, { gridMinutes }: UsageRule): boolean {
  const local = zoned(at, zone)
  return at % 60_000 === 0 && minuteOf(local) % gridMinutes === 0
}

/** The first moment on the grid from one on. */
export function nextOnGrid(at: number, zone: string, { gridMinutes }: UsageRule): number {
  const local = zoned(at, zone)
  const whole = local.round({ smallestUnit: 'minute', roundingMode: 'ceil' })
  const beyond = minuteOf(whole) % gridMinutes
  if (beyond === 0) return whole.epochMilliseconds
  const minute = minuteOf(whole) + gridMinutes - beyond
  if (minute >= wholeDay) return whole.startOfDay().add({ days: 1 }).epochMilliseconds
  const clock = { hour: Math.floor(minute / 60), minute: minute % 60, second: 0 }
  const next = whole.with(clock).epochMilliseconds
  // Where clocks go back an hour comes twice: its marks stand in both.
  return next > at ? next : whole.add({ minutes: gridMinutes - beyond }).epochMilliseconds
}

/** A stretch begins and ends while the place is open, and one within a day does not reach over a pause. */
export function isOpen({ from, until }: Stretch, zone: string, rule: UsageRule): boolean {
  if (isAlwaysOpen(rule)) return true
  const [first, last] = [zoned(from, zone), zoned(until - 1, zone)]
  const opened = windowsOn(first, rule).filter(
    (one) => one.from <= minuteOf(first) && minuteOf(first) < one.until,
  )
  const isOneDay = first.toPlainDate().equals(last.toPlainDate())
  const end = minuteOf(last) + 1
  const closing = isOneDay ? opened : windowsOn(last, rule)
  return opened.length > 0 && closing.some((one) => one.from < end && end <= one.until)
}

/** The next moment from one on at which the place is open; nothing where it is not within a week of open days. */
export function nextOpen(at: number, zone: string, rule: UsageRule): number | undefined {
  if (isAlwaysOpen(rule)) return at
  const local = zoned(at, zone)
  for (let ahead = 0; ahead <= 7 + closedDays(rule).length; ahead++) {
    const day = local.startOfDay().add({ days: ahead })
    const now = ahead === 0 ? minuteOf(local) : 0
    const next = windowsOn(day, rule).find(({ until }) => now < until)
    if (!next) continue
    if (next.from <= now && ahead === 0) return at
    const clock = { hour: Math.floor(next.from / 60), minute: next.from % 60 }
    return day.with(clock).epochMilliseconds
  }
  return undefined
}

const wholeDays = [{ from: 0, until: wholeDay }]

/** The hours of one day, earliest first: by its weekday, none on a day it is closed. */
export function windowsOn(day: Temporal.ZonedDateTime, rule: UsageRule): { from: number; until: number }[] {
  if (isClosed(day, rule)) return []
  if (rule.openings.length === 0) return wholeDays
  return rule.openings
    .filter((one) => one.weekday === day.dayOfWeek)
    .map(({ from, until }) => ({ from: minutesOf(from), until: minutesOf(until) }))
    .sort((a, b) => a.from - b.from)
}

const isAlwaysOpen = (rule: UsageRule): boolean => rule.openings.length === 0 && closedDays(rule).length === 0
const closedDays = ({ closed = [] }: UsageRule): readonly string[] => closed
const isClosed = (day: Temporal.ZonedDateTime, rule: UsageRule): boolean =>
  closedDays(rule).includes(day.toPlainDate().toString())

/** A stretch on the clocks of the place, for a failure's sentence: `2026-03-02T14:00/2026-03-02T16:00`. */
export const localStretch = ({ from, until }: Stretch, zone: string): string =>
  [from, until].map((at) => zoned(at, zone).toPlainDateTime().toString({ smallestUnit: 'minute' })).join('/')
