import { describe, expect, it } from 'vitest'
import { type BookingDials, type BookingFacts, problemsOfBooking } from './limits.ts'

const hour = 3_600_000
const at = (text: string) => Date.parse(`${text}:00Z`)
const stretch = (from: string, hours: number) => ({ from: at(from), until: at(from) + hours * hour })
const facts = (wanted: string, hours: number, mine: BookingFacts['mine'] = []): BookingFacts => ({
  wanted: stretch(wanted, hours),
  now: at('2026-03-02T09:00'),
  mine,
  periodOf: (moment, per) => new Date(moment).toISOString().slice(0, per === 'month' ? 7 : 10),
})
const dials: BookingDials = {
  quotas: [
    { per: 'day', most: 2, of: 'bookings' },
    { per: 'month', most: 300, of: 'minutes' },
  ],
  longestMinutes: 180,
  leadMinutes: 60,
  aheadDays: 14,
  isSpaced: true,
}
const names = (given: BookingFacts) => problemsOfBooking(given, dials).map((one) => one.problem)

describe('booking', () => {
  it('lets through what keeps to every limit', () => {
    expect(names(facts('2026-03-02T10:00', 3))).toEqual([])
  })

  it('names all that stands in the way at once', () => {
    expect(names(facts('2026-03-20T09:00', 6))).toEqual(['too_long', 'too_far', 'over_quota'])
    expect(names(facts('2026-03-02T09:30', 1))).toEqual(['too_soon'])
    expect(names(facts('2026-03-02T08:00', 1))).toEqual(['past'])
    expect(names(facts('2026-03-02T10:00', 0))).toEqual(['backwards'])
  })

  it('counts within the period it begins in, and sees what is chained', () => {
    const mine = [stretch('2026-03-02T12:00', 1), stretch('2026-03-02T15:00', 1)]
    expect(names(facts('2026-03-02T18:00', 1, mine))).toEqual(['over_quota'])
    expect(names(facts('2026-03-03T18:00', 1, mine))).toEqual([])
    expect(names(facts('2026-03-03T18:00', 3, [...mine, stretch('2026-03-04T10:00', 2)]))).toEqual([
      'over_quota',
    ])
    expect(names(facts('2026-03-03T10:00', 1, [stretch('2026-03-03T11:00', 1)]))).toEqual(['chained'])
  })
})
