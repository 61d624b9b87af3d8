import { windowsOn } from './calendar.ts'
import type { UsageRule } from './dials.ts'

/** A place that opens at all opens within a year. */
const mostAhead = 366

/**
 * When a loan is due: so many days after a moment, at the last closing time of that day or of the next one the place is
 * open; where it has no hours, at the end of the day.
 */
export function dueAt(from: number, days: number, zone: string, rule: UsageRule): number {
  const day = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).startOfDay()
  for (let ahead = days; ahead <= days + mostAhead; ahead++) {
    const here = day.add({ days: ahead })
    const end = closingOn(here, rule)
    if (end !== undefined) return end
  }
  return day.add({ days: days + 1 }).epochMilliseconds
}

function closingOn(day: Temporal.ZonedDateTime, rule: UsageRule): number | undefined {
  const last = windowsOn(day, rule).at(-1)
  if (!last) return undefined
  if (last.until === 1440) return day.add({ days: 1 }).epochMilliseconds
  return day.with({ hour: Math.floor(last.until / 60), minute: last.until % 60 }).epochMilliseconds
}
