/** A stretch of time, `from` included and `until` not; instants as milliseconds since 1970. */
export interface Stretch {
  from: number
  until: number
}

/** What bookings keep to, as the charter sets it for a thing. Absent: no such limit. */
export interface BookingDials {
  /** At most so many, or so many minutes, that begin within a day, week (Monday first) or month. */
  quotas: readonly { per: 'day' | 'week' | 'month'; most: number; of: 'bookings' | 'minutes' }[]
  longestMinutes?: number
  /** Between booking and beginning: at least so many minutes, at most so many days. */
  leadMinutes?: number
  aheadDays?: number
  /** No two in a row by the same person. */
  isSpaced?: boolean
}

export interface BookingFacts {
  wanted: Stretch
  now: number
  /** The person's other bookings of this thing that stand. */
  mine: readonly Stretch[]
  /** The calendar's period a moment is in, in the commons' own time zone: `2026-03-02`, `2026-W10`, `2026-03`. */
  periodOf(at: number, per: 'day' | 'week' | 'month'): string
}

export type BookingProblem =
  | { problem: 'backwards' | 'past' | 'chained' }
  | { problem: 'too_long' | 'too_soon' | 'too_far'; limit: number }
  | ({ problem: 'over_together'; again: number | null } & GroupQuota)
  | { problem: 'over_quota'; per: 'day' | 'week' | 'month'; of: 'bookings' | 'minutes'; most: number }

/** What somebody may have of several things together; `ahead` counts what is not over yet. */
export interface GroupQuota {
  per: 'ahead' | 'day' | 'week' | 'month'
  most: number
  of: 'bookings' | 'minutes'
}

const minute = 60_000
const day = 24 * 60 * minute

/** Everything that stands in the way of a booking, not only the first thing: people fix them all at once. */
export function problemsOfBooking(facts: BookingFacts, dials: BookingDials): BookingProblem[] {
  const { wanted, now, mine } = facts
  if (wanted.until <= wanted.from) return [{ problem: 'backwards' }]
  const problems: BookingProblem[] = []
  if (wanted.from < now) problems.push({ problem: 'past' })
  const { longestMinutes, leadMinutes, aheadDays, isSpaced } = dials
  if (longestMinutes !== undefined && minutesOf(wanted) > longestMinutes)
    problems.push({ problem: 'too_long', limit: longestMinutes })
  if (leadMinutes !== undefined && wanted.from - now < leadMinutes * minute && wanted.from >= now)
    problems.push({ problem: 'too_soon', limit: leadMinutes })
  if (aheadDays !== undefined && wanted.from - now > aheadDays * day)
    problems.push({ problem: 'too_far', limit: aheadDays })
  if (isSpaced && mine.some((one) => one.until === wanted.from || one.from === wanted.until))
    problems.push({ problem: 'chained' })
  return [...problems, ...quotaProblems(facts, dials)]
}

function quotaProblems({ wanted, mine, periodOf }: BookingFacts, { quotas }: BookingDials): BookingProblem[] {
  return quotas.flatMap(({ per, most, of }): BookingProblem[] => {
    const period = periodOf(wanted.from, per)
    const all = [wanted, ...mine.filter((one) => periodOf(one.from, per) === period)]
    const used = of === 'bookings' ? all.length : all.reduce((sum, one) => sum + minutesOf(one), 0)
    return used > most ? [{ problem: 'over_quota', per, of, most }] : []
  })
}

const minutesOf = ({ from, until }: Stretch): number => Math.ceil((until - from) / minute)

/** The same over several things; `mine` are the bookings of all of them. Each says from when on there is room again. */
export function problemsOfGroup(
  facts: BookingFacts,
  together: readonly GroupQuota[],
  aheadDays: number,
): BookingProblem[] {
  return together.flatMap((quota): BookingProblem[] => {
    const more = useOf([facts.wanted], quota)
    const used = useOf(countedAt(facts, quota, facts.wanted.from), quota)
    if (used + more <= quota.most) return []
    const again = more > quota.most ? null : roomFrom(facts, quota, aheadDays)
    return [{ problem: 'over_together', ...quota, again }]
  })
}

const useOf = (all: readonly Stretch[], { of }: GroupQuota): number =>
  of === 'bookings' ? all.length : all.reduce((sum, one) => sum + minutesOf(one), 0)

function countedAt({ mine, now, periodOf }: BookingFacts, { per }: GroupQuota, at: number): Stretch[] {
  if (per === 'ahead') return mine.filter(({ until }) => until > now)
  return mine.filter(({ from }) => periodOf(from, per) === periodOf(at, per))
}

/** When enough of what is ahead is over; or the first day, as far as can be booked, of a period with room. */
function roomFrom(facts: BookingFacts, quota: GroupQuota, aheadDays: number): number | null {
  const room = quota.most - useOf([facts.wanted], quota)
  if (quota.per === 'ahead') {
    const ends = countedAt(facts, quota, facts.now).sort((a, b) => a.until - b.until)
    return ends.find((_, i) => useOf(ends.slice(i + 1), quota) <= room)?.until ?? null
  }
  for (let at = facts.wanted.from + day; at - facts.now <= aheadDays * day; at += day)
    if (useOf(countedAt(facts, quota, at), quota) <= room) return at
  return null
}
