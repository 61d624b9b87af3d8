/** Hours of a week as a worker states them, Monday 1; `until` may be `24:00`. */
export interface Hours {
  weekday: number
  from: string
  until: string
}

/** A stretch of time, in milliseconds. */
export interface Stretch {
  from: number
  until: number
}

/** A worker's time: when they work, and what of it is taken. */
export interface WorkerTime {
  agent: string
  travelMinutes: number
  hours: readonly Hours[]
  /** Days as `2026-03-01`. */
  off: ReadonlySet<string>
  held: readonly Stretch[]
}

const minute = 60_000
/** Free times begin on the half hour. */
const gridMinutes = 30

const zoned = (at: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
const clock = (at: Temporal.ZonedDateTime) => at.toPlainTime().toString({ smallestUnit: 'minute' })

/** A job's stretch with the way to the next one: what is held of a worker's time. */
export const withTravel = ({ from, until }: Stretch, travelMinutes: number): Stretch => ({
  from,
  until: until + travelMinutes * minute,
})

/** Whether a worker works during a whole stretch, on one day and within one of their hours, and nothing is in the way. */
export function isFree(worker: WorkerTime, stretch: Stretch, zone: string): boolean {
  return worksThen(worker, stretch, zone) && !isHeld(worker, withTravel(stretch, worker.travelMinutes))
}

const isHeld = ({ held }: WorkerTime, { from, until }: Stretch) =>
  held.some((one) => one.from < until && from < one.until)

function worksThen({ hours, off }: WorkerTime, { from, until }: Stretch, zone: string): boolean {
  const [first, last] = [zoned(from, zone), zoned(until - 1, zone)]
  const day = first.toPlainDate()
  if (!last.toPlainDate().equals(day) || off.has(day.toString())) return false
  const begins = clock(first)
  const ends = zoned(until, zone)
  const end = ends.toPlainDate().equals(day) ? clock(ends) : '24:00'
  return hours.some((one) => one.weekday === first.dayOfWeek && one.from <= begins && end <= one.until)
}

/** When on a day a job of so many minutes could begin, soonest first, with how many could do it. */
export function freeTimes(
  workers: readonly WorkerTime[],
  { day, minutes, zone, now }: { day: string; minutes: number; zone: string; now: number },
): { from: number; until: number; free: number }[] {
  const begin = Temporal.PlainDate.from(day).toZonedDateTime(zone)
  const [start, end] = [begin.epochMilliseconds, begin.add({ days: 1 }).epochMilliseconds]
  const found = []
  for (let from = start; from < end; from += gridMinutes * minute) {
    const one = { from, until: from + minutes * minute }
    const free = from > now ? workers.filter((worker) => isFree(worker, one, zone)).length : 0
    if (free > 0) found.push({ ...one, free })
  }
  return found
}
