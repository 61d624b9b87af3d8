import { expect, test } from 'vitest'
import { localTime, momentIn } from './local-day.ts'

test.each([
  ['2026-03-12T19:00', 'Asia/Seoul', '2026-03-12T10:00:00.000Z'],
  ['2026-01-15T08:30', 'America/New_York', '2026-01-15T13:30:00.000Z'],
  // Clocks went forward at two that night.
  ['2026-03-08T12:00', 'America/New_York', '2026-03-08T16:00:00.000Z'],
  ['2026-03-08T01:30', 'America/New_York', '2026-03-08T06:30:00.000Z'],
])('%s in %s, and back', (local, zone, moment) => {
  const [day, time] = local.split('T') as [string, string]
  expect(momentIn(day, time, zone)).toBe(moment)
  expect(localTime(new Date(moment), zone)).toEqual({ day, time })
})

test.each([
  ['tomorrow', '10:00'],
  ['2026-13-01', '10:00'],
  ['2026-03-12', ''],
])('%s %s is no time', (day, time) => expect(momentIn(day, time, 'Asia/Seoul')).toBeUndefined())
