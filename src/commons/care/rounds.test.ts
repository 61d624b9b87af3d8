import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAfter } from '../members/local-day.ts'
import { duties } from './dials.ts'
import { reportDuty } from './dials-watch.ts'
import { periodAfter, periodOf, wholePeriods } from './rounds.ts'
import { ditch } from './valley.fixture.ts'

const day = fc.integer({ min: 0, max: 3_000 }).map((days) => dayAfter('2024-01-01', { days }))
const period = fc.constantFrom('week' as const, 'month' as const)

describe('periods of rounds', () => {
  it('begin on Mondays and on the first, and hold every day once', () => {
    expect(periodOf('2026-03-01', 'week')).toBe('2026-02-23')
    expect(periodOf('2026-03-02', 'week')).toBe('2026-03-02')
    expect(periodOf('2026-03-31', 'month')).toBe('2026-03-01')
    fc.assert(
      fc.property(day, period, (on, by) => {
        const first = periodOf(on, by)
        expect(first <= on && on < periodAfter(first, by)).toBe(true)
        expect(periodOf(periodAfter(first, by), by)).toBe(periodAfter(first, by))
      }),
    )
  })

  it('count only where they fell into a term as a whole and are over', () => {
    expect(wholePeriods({ from: '2026-03-03', until: null }, '2026-03-23', 'week')).toEqual([
      '2026-03-16',
      '2026-03-09',
    ])
    expect(wholePeriods({ from: '2026-01-01', until: '2026-02-27' }, '2026-06-01', 'month')).toEqual([
      '2026-01-01',
    ])
    fc.assert(
      fc.property(day, day, day, period, (from, until, today, by) => {
        for (const first of wholePeriods({ from, until }, today, by)) {
          const after = periodAfter(first, by)
          expect(first >= from && after <= until && after <= today).toBe(true)
        }
      }),
    )
  })
})

it('what rules name is looked for without trusting that they are lists', () => {
  const unknown = (name: string) => [{ code: 'kind_unknown', name }]
  expect(duties.strangers!([ditch as never], { dials: { 'care.figures': 7 } })).toEqual(unknown('land'))
  const promised = { 'care.watching': 'next', 'sanctions.duties': 7 }
  expect(reportDuty.strangers!('place', { dials: promised })).toEqual(unknown('place'))
  const known = { ...promised, 'sanctions.duties': [{ code: 'place', label: { ko: '자리', en: 'place' } }] }
  expect(reportDuty.strangers!('place', { dials: known })).toEqual([])
  expect(reportDuty.strangers!('place', { dials: { ...promised, 'care.watching': 'none' } })).toEqual([])
})
