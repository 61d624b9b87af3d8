import { expect, test } from 'vitest'
import { momentIn } from './local-time.ts'

test.each([
  ['2026-03-12T19:00', 'Asia/Seoul', '2026-03-12T10:00:00.000Z'],
  ['2026-01-15T08:30', 'America/New_York', '2026-01-15T13:30:00.000Z'],
  // Clocks went forward at two that night.
  ['2026-03-08T12:00', 'America/New_York', '2026-03-08T16:00:00.000Z'],
  ['2026-03-08T01:30', 'America/New_York', '2026-03-08T06:30:00.000Z'],
])('%s in %s', (local, zone, moment) => expect(momentIn(local, zone)).toBe(moment))

test('what is no time is none', () => expect(momentIn('tomorrow', 'Asia/Seoul')).toBeUndefined())
