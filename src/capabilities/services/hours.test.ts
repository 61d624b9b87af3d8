import { describe, expect, it } from 'vitest'
import { freeTimes, isFree, type WorkerTime } from './hours.ts'

const zone = 'Europe/Berlin'
const ms = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds
const worker = (more: Partial<WorkerTime> = {}): WorkerTime => ({
  ...{ agent: 'a', travelMinutes: 30, off: new Set(), held: [] },
  hours: [
    { weekday: 1, from: '09:00', until: '12:00' },
    { weekday: 1, from: '13:00', until: '24:00' },
    { weekday: 7, from: '00:00', until: '04:00' },
  ],
  ...more,
})
const on = (from: string, until: string) => ({ from: ms(from), until: ms(until) })

describe('a worker is free', () => {
  const monday = (from: string, until: string, more: Partial<WorkerTime> = {}) =>
    isFree(worker(more), on(`2026-03-02T${from}`, `2026-03-02T${until}`), zone)

  it('within their hours and not over a break', () => {
    expect(monday('09:00', '12:00')).toBe(true)
    expect(monday('08:30', '10:00')).toBe(false)
    expect(monday('11:00', '14:00')).toBe(false)
    expect(isFree(worker(), on('2026-03-02T22:00', '2026-03-03T00:00'), zone)).toBe(true)
    expect(isFree(worker(), on('2026-03-02T23:00', '2026-03-03T01:00'), zone)).toBe(false)
  })

  it('not on a day off, and not without time for the way', () => {
    expect(monday('09:00', '10:00', { off: new Set(['2026-03-02']) })).toBe(false)
    const held = [on('2026-03-02T15:00', '2026-03-02T16:30')]
    expect(monday('13:00', '14:30', { held })).toBe(true)
    expect(monday('13:00', '14:45', { held })).toBe(false)
    expect(monday('16:30', '17:00', { held })).toBe(true)
    expect(monday('16:00', '17:00', { held })).toBe(false)
  })

  it('by the clocks of the place on the day they change', () => {
    const sunday = { day: '2026-03-29', minutes: 60, zone, now: 0 }
    const times = freeTimes([worker()], sunday).map(({ from }) =>
      Temporal.Instant.fromEpochMilliseconds(from)
        .toZonedDateTimeISO(zone)
        .toPlainTime()
        .toString()
        .slice(0, 5),
    )
    // There is no half past two that night, and half past one for an hour ends at half past three.
    expect(times).toEqual(['00:00', '00:30', '01:00', '01:30', '03:00'])
  })

  it('at times to come only, with how many could', () => {
    const day = { day: '2026-03-02', minutes: 180, zone, now: ms('2026-03-02T20:00') }
    const two = [worker(), worker({ agent: 'b', hours: [{ weekday: 1, from: '13:00', until: '24:00' }] })]
    expect(freeTimes(two, day)).toEqual([
      { ...on('2026-03-02T20:30', '2026-03-02T23:30'), free: 2 },
      { ...on('2026-03-02T21:00', '2026-03-03T00:00'), free: 2 },
    ])
  })
})
