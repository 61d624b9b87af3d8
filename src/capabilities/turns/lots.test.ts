import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAfter } from '../../commons/members/local-day.ts'
import { commitment, drawLots, lotAt, siteAt, stepsOn } from './lots.ts'

const people = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 1, maxLength: 9 })
const from = '2026-09-01'
const onDay = (days: number) => dayAfter(from, { days })

describe('places by lot', () => {
  it('bring each to every place once in as many days as there are places, and no two to one', () => {
    fc.assert(
      fc.property(people, fc.nat(6), fc.string(), (entrants, idle, seed) => {
        const sites = entrants.length + idle
        const lots = drawLots(seed, { sites, entrants, last: [] })
        expect(lots.filter((one) => one !== null).sort()).toEqual([...entrants].sort())
        const season = { from, until: '2027-05-31', turns: null }
        const days = Array.from({ length: sites }, (_, i) => stepsOn(season, onDay(i)))
        for (const lot of lots.keys())
          expect(new Set(days.map((steps) => siteAt(lot, steps, sites))).size).toBe(sites)
        for (const steps of days)
          for (const lot of lots.keys()) expect(lotAt(siteAt(lot, steps, sites), steps, sites)).toBe(lot)
      }),
    )
  })

  it('move back from the turning day on, one a day, without a leap', () => {
    const season = { from, until: '2027-05-31', turns: '2027-01-01' }
    // 122 days from 1 September to 1 January; the day after it is 121 again.
    expect(stepsOn(season, '2026-12-31')).toBe(121)
    expect(stepsOn(season, '2027-01-01')).toBe(122)
    expect(stepsOn(season, '2027-01-02')).toBe(121)
    expect(stepsOn(season, '2027-05-03')).toBe(0)
    expect(siteAt(0, stepsOn(season, '2027-05-04'), 10)).toBe(9)
    expect(stepsOn({ ...season, turns: '2026-01-01' }, '2027-01-02')).toBe(123)
  })

  it('are the same again from the same seed in whatever order people stand, and put those last who come last', () => {
    fc.assert(
      fc.property(people, fc.string(), (entrants, seed) => {
        const last = entrants.slice(0, Math.floor(entrants.length / 2))
        const draw = { sites: entrants.length + 2, entrants, last }
        const lots = drawLots(seed, draw)
        const turned = { ...draw, entrants: [...entrants].reverse(), last: [...last].reverse() }
        expect(drawLots(seed, turned)).toEqual(lots)
        const ahead = entrants.length - last.length
        expect(new Set(lots.slice(ahead, entrants.length))).toEqual(new Set(last))
        expect(lots.slice(entrants.length)).toEqual([null, null])
      }),
    )
    expect(() => drawLots('seed', { sites: 1, entrants: ['a', 'b'], last: [] })).toThrow(RangeError)
  })

  it('can be checked with any tool against what was published before', () => {
    // printf '%s' seed | sha256sum
    expect(commitment('seed')).toBe('19b25856e1c150ca834cffc8b59b23adbd0ec0389e58eb22b3b64768098d002b')
  })
})
