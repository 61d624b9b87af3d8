import { describe, expect, it } from 'vitest'
import { isBounded, occurrences, recurrenceOf, recurrencePattern, repeats } from './recurring.ts'

const newYork = 'America/New_York'
const hour = 3_600_000
const from = (local: string, zone: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds

/** Begins of a series on the clocks of a place, an hour each. */
function begins(local: string, rule: string, zone: string): string[] {
  const at = from(local, zone)
  return occurrences({ from: at, until: at + hour }, rule, zone).map((one) =>
    Temporal.Instant.fromEpochMilliseconds(one.from)
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' }),
  )
}
const september = (days: number[], time = '09:00') =>
  days.map((day) => `1997-09-${String(day).padStart(2, '0')}T${time}`)

/** RFC 5545, 3.8.5.3: all begin on 2 September 1997 at nine in New York unless they say otherwise. */
describe('the examples of RFC 5545', () => {
  const example = (rule: string, start = '1997-09-02T09:00') => begins(start, rule, newYork)

  it('daily for ten occurrences', () => {
    expect(example('FREQ=DAILY;COUNT=10')).toEqual(september([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]))
  })

  it('every ten days, five occurrences', () => {
    const expected = [...september([2, 12, 22]), '1997-10-02T09:00', '1997-10-12T09:00']
    expect(example('FREQ=DAILY;INTERVAL=10;COUNT=5')).toEqual(expected)
  })

  it('weekly for ten occurrences, over the end of summer time', () => {
    const october = [7, 14, 21, 28].map((day) => `1997-10-${String(day).padStart(2, '0')}T09:00`)
    const expected = [...september([2, 9, 16, 23, 30]), ...october, '1997-11-04T09:00']
    expect(example('FREQ=WEEKLY;COUNT=10')).toEqual(expected)
  })

  it('weekly on Tuesday and Thursday for five weeks, by an end and by a count', () => {
    const expected = [...september([2, 4, 9, 11, 16, 18, 23, 25, 30]), '1997-10-02T09:00']
    expect(example('FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH')).toEqual(expected)
    expect(example('FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH')).toEqual(expected)
  })

  it('every other week on Tuesday and Thursday, eight occurrences', () => {
    const october = ['1997-10-02T09:00', '1997-10-14T09:00', '1997-10-16T09:00']
    expect(example('FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH')).toEqual([
      ...september([2, 4, 16, 18, 30]),
      ...october,
    ])
  })

  it('depends on the first day of the week as the RFC shows', () => {
    const week = (wkst: string) =>
      example(`FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=${wkst}`, '1997-08-05T09:00')
    const august = (days: string[]) => days.map((day) => `1997-08-${day}T09:00`)
    expect(week('MO')).toEqual(august(['05', '10', '19', '24']))
    expect(week('SU')).toEqual(august(['05', '17', '19', '31']))
  })

  it('monthly on the first Friday, the second-to-last Monday, and the third day from the end', () => {
    expect(example('FREQ=MONTHLY;COUNT=4;BYDAY=1FR', '1997-09-05T09:00')).toEqual(
      ['1997-09-05', '1997-10-03', '1997-11-07', '1997-12-05'].map((day) => `${day}T09:00`),
    )
    expect(example('FREQ=MONTHLY;COUNT=6;BYDAY=-2MO', '1997-09-22T09:00')).toEqual(
      ['1997-09-22', '1997-10-20', '1997-11-17', '1997-12-22', '1998-01-19', '1998-02-16'].map(
        (day) => `${day}T09:00`,
      ),
    )
    expect(example('FREQ=MONTHLY;COUNT=3;BYMONTHDAY=-3', '1997-09-28T09:00')).toEqual(
      ['1997-09-28', '1997-10-29', '1997-11-28'].map((day) => `${day}T09:00`),
    )
  })

  it('leaves out days a month has not got', () => {
    expect(example('FREQ=MONTHLY;COUNT=4;BYMONTHDAY=31', '1997-10-31T09:00')).toEqual(
      ['1997-10-31', '1997-12-31', '1998-01-31', '1998-03-31'].map((day) => `${day}T09:00`),
    )
  })
})

describe('a series', () => {
  it('stands on the same clock all year, where clocks change and where they do not', () => {
    for (const zone of [newYork, 'Asia/Seoul', 'Europe/Berlin', 'Australia/Lord_Howe']) {
      const all = begins('2026-01-07T19:00', 'FREQ=WEEKLY;COUNT=52', zone)
      expect(all).toHaveLength(52)
      expect(new Set(all.map((one) => one.slice(11)))).toEqual(new Set(['19:00']))
    }
    const at = from('2026-10-30T19:00', newYork)
    const [first, next] = occurrences({ from: at, until: at + hour }, 'FREQ=WEEKLY;COUNT=2', newYork)
    expect(next!.from - first!.from).toBe((7 * 24 + 1) * hour)
    const seoul = from('2026-10-30T19:00', 'Asia/Seoul')
    const [one, two] = occurrences({ from: seoul, until: seoul + hour }, 'FREQ=WEEKLY;COUNT=2', 'Asia/Seoul')
    expect(two!.from - one!.from).toBe(7 * 24 * hour)
  })

  it('is understood only where it ends and is what it seems', () => {
    const good = ['FREQ=WEEKLY;COUNT=10', 'FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20261231T000000Z']
    const bad = [
      'FREQ=SECONDLY;COUNT=9',
      'FREQ=WEEKLY',
      'COUNT=3',
      'FREQ=WEEKLY;COUNT=3\nRDATE:20260101',
      'FREQ=DAILY;COUNT=0',
    ]
    const isFine = (rule: string) => recurrencePattern.test(rule) && isBounded(rule)
    expect(good.filter((one) => !isFine(one))).toEqual([])
    expect(bad.filter(isFine)).toEqual([])
    expect(isFine('FREQ=WEEKLY;INTERVAL=2')).toBe(false)
    expect(isFine('FREQ=MONTHLY;UNTIL=47366532T628505Z')).toBe(false)
    expect(isFine('FREQ=MONTHLY;UNTIL=20260231T000000Z')).toBe(false)
    expect(isFine('FREQ=MONTHLY;BYMONTHDAY=32;COUNT=2')).toBe(false)
    expect(isFine('FREQ=DAILY;COUNT=2;UNTIL=20261231T000000Z')).toBe(false)
    expect(isFine('FREQ=DAILY;COUNT=2;COUNT=900')).toBe(false)
  })

  it('of the form says what people mean by each month', () => {
    const monthly = (day: string) => recurrenceOf('monthly', '3', day)
    expect(monthly('2026-03-10')).toBe('FREQ=MONTHLY;BYDAY=2TU;COUNT=3')
    expect(monthly('2026-03-31')).toBe('FREQ=MONTHLY;BYDAY=-1TU;COUNT=3')
    expect(begins('2026-03-31T10:00', monthly('2026-03-31'), 'Asia/Seoul')).toEqual(
      ['2026-03-31', '2026-04-28', '2026-05-26'].map((day) => `${day}T10:00`),
    )
    for (const one of repeats) expect(recurrenceOf(one, '4', '2026-03-10')).toMatch(recurrencePattern)
  })

  it('that never comes again has an end too', () => {
    expect(begins('1997-02-03T09:00', 'FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31;COUNT=5', newYork)).toEqual([])
  })
})
