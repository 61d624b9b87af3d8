import { RRuleTemporal } from 'rrule-temporal'

/** From a moment on until another, in milliseconds. */
interface Stretch {
  from: number
  until: number
}

/** More bookings than this at once are no plan but a claim. */
export const mostInSeries = 60
const twoYears = 732 * 24 * 3_600_000

/** What of RFC 5545 a series may say: by day, week or month, with an end. */
export const recurrencePattern =
  /^FREQ=(DAILY|WEEKLY|MONTHLY)(;(INTERVAL=[1-9]\d?|BYDAY=(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)(,(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)){0,6}|BYMONTHDAY=-?([12]\d|3[01]|[1-9])|WKST=(MO|SU)|COUNT=[1-9]\d{0,2}|UNTIL=\d{8}T\d{6}Z))+$/

/** What the form offers. */
export const repeats = ['daily', 'weekly', 'biweekly', 'monthly'] as const
export type Repeat = (typeof repeats)[number]

/** A choice of the form as a recurrence; each month means the same weekday, such as every second Tuesday. */
export function recurrenceOf(repeat: Repeat, times: string, firstDay: string): string {
  const count = `COUNT=${times}`
  if (repeat === 'daily') return `FREQ=DAILY;${count}`
  if (repeat === 'weekly') return `FREQ=WEEKLY;${count}`
  if (repeat === 'biweekly') return `FREQ=WEEKLY;INTERVAL=2;${count}`
  const day = Temporal.PlainDate.from(firstDay)
  const weekday = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][day.dayOfWeek - 1]
  // Not every month has a fifth Tuesday, but every month has a last one.
  const place = day.day > 28 ? -1 : Math.ceil(day.day / 7)
  return `FREQ=MONTHLY;BYDAY=${place}${weekday};${count}`
}

/** Whether a recurrence ends, at a time there is, and says nothing twice. */
export function isBounded(rule: string): boolean {
  const parts = rule.split(';').map((part) => part.split('=') as [string, string])
  const said = new Map(parts)
  const until = said.get('UNTIL')
  const ends = said.has('COUNT') !== said.has('UNTIL')
  return said.size === parts.length && ends && (until === undefined || isMoment(until))
}

/** `20261231T000000Z`, and not the 31st of February. */
function isMoment(basic: string): boolean {
  const iso = basic.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6.000Z')
  const at = new Date(iso)
  return !Number.isNaN(at.getTime()) && at.toISOString() === iso
}

/** Whether a first time is near enough for anything to follow from it. */
export const isNear = ({ from, until }: Stretch, now: Date): boolean =>
  from < until && Math.abs(from - now.getTime()) < twoYears

/**
 * The stretches of a series, the first included, on the clocks of a place: seven in the evening stays seven in the evening
 * when clocks change, and so does how long it lasts. One more than allowed is answered where there are too many.
 */
export function occurrences(first: Stretch, rule: string, zone: string): Stretch[] {
  const begin = Temporal.Instant.fromEpochMilliseconds(first.from).toZonedDateTimeISO(zone)
  const recurrence = new RRuleTemporal({
    rruleString: `DTSTART;TZID=${zone}:${basic(begin)}\nRRULE:${rule}`,
  })
  const all = recurrence.between(new Date(first.from - 1), new Date(first.from + twoYears), true)
  return all.slice(0, mostInSeries + 1).map(({ epochMilliseconds: from }) => ({
    from,
    until: from + (first.until - first.from),
  }))
}

/** `19970902T090000`. */
const basic = (at: Temporal.ZonedDateTime): string =>
  at.toPlainDateTime().toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')
