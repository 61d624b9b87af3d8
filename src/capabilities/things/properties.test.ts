import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOnGrid, isOpen, nextOnGrid, nextOpen } from './calendar.ts'
import { type Held, nextFree, unitsFree } from './free-times.ts'
import { at, machine, workshop } from './workshop.fixture.ts'

const s = await workshop()
const who = [s.mina, s.bora, s.duri]

const step = fc.record({
  what: fc.constantFrom('book', 'book', 'move', 'cancel'),
  by: fc.nat(2),
  which: fc.nat(30),
  from: fc.nat(20),
  length: fc.integer({ min: 1, max: 12 }),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** What stands of a thing, as the database has it. */
const standing = (resource: string) =>
  s.w.office.database.read
    .selectFrom('things_booking')
    .select(['id', 'unit', 'from_at', 'until_at'])
    .where('resource', '=', resource)
    .where('state', '=', 'booked')
    .execute()

async function play(resource: string, made: string[], { what, by, which, from, length }: Step) {
  const time = { from: at(1 + from / 4), until: at(1 + (from + length) / 4) }
  const booking = made[which % Math.max(1, made.length)]
  if (what === 'book') {
    made.push((await s.act<{ booking: string }>(who[by]!, 'book', { resource, ...time })).booking)
  } else if (booking && what === 'move') await s.act(who[by]!, 'moveBooking', { booking, ...time })
  else if (booking) await s.act(who[by]!, 'cancelBooking', { booking })
}

describe('bookings', () => {
  it('never overlap on one unit, whatever is booked, moved and cancelled', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 8, maxLength: 25 }),
        fc.integer({ min: 1, max: 3 }),
        async (steps, units) => {
          const resource = await s.shared('machine', units, '기계')
          const made: string[] = []
          for (const one of steps)
            await play(resource, made, one).catch((error) => {
              expect(error.code).toMatch(/^things\.(taken|not_yours|cancelled_already|not_bookable)$/)
            })
          const all = await standing(resource)
          for (const [i, one] of all.entries())
            for (const other of all.slice(i + 1))
              expect(
                one.unit !== other.unit || one.until_at <= other.from_at || other.until_at <= one.from_at,
              ).toBe(true)
          expect(all.every(({ unit }) => unit <= units)).toBe(true)
        },
      ),
      { numRuns: 12 },
    )
  })
})

const quarter = 900_000
const monday = Date.parse('2026-03-29T00:00:00Z')
const zone = fc.constantFrom('Asia/Seoul', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe')
const openings = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 4 }))
    .map(([weekday, from, hours]) => ({
      weekday,
      from: `${String(from).padStart(2, '0')}:00`,
      until: `${String(from + hours).padStart(2, '0')}:00`,
    })),
  { maxLength: 6 },
)
const held = fc.array(
  fc.tuple(fc.nat(600), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 3 })).map(
    ([from, length, unit]): Held => ({
      unit,
      from: monday + from * quarter,
      until: monday + (from + length) * quarter,
    }),
  ),
  { maxLength: 40 },
)

describe('the next free times', () => {
  it('are free, open, on the grid, in order and as long as wanted', () => {
    fc.assert(
      fc.property(
        zone,
        openings,
        held,
        fc.nat(500),
        fc.integer({ min: 1, max: 12 }),
        (zone, openings, held, from, length) => {
          const rule = { ...machine, openings }
          const wanted = { from: monday + from * quarter, until: monday + (from + length) * quarter }
          const found = nextFree(wanted, wanted.from + 14 * 86_400_000, 3, { zone, rule, units: 3, held })
          for (const [i, one] of found.entries()) {
            expect(unitsFree(one, 3, held).length).toBeGreaterThan(0)
            expect(isOpen(one, zone, rule) && isOnGrid(one.from, zone, rule)).toBe(true)
            expect(one.until - one.from).toBe(wanted.until - wanted.from)
            expect(one.from).toBeGreaterThanOrEqual(found[i - 1]?.until ?? wanted.from)
          }
          if (openings.length === 0) expect(found).toHaveLength(3)
        },
      ),
    )
  })

  it('stand on marks that clocks changing do not lose', () => {
    fc.assert(
      fc.property(
        zone,
        fc.nat(7 * 24 * 60),
        fc.constantFrom(15, 30, 60, 120, 1440),
        (zone, minute, gridMinutes) => {
          const rule = { ...machine, gridMinutes: gridMinutes as 15 }
          const from = monday - 3 * 86_400_000 + minute * 60_000
          const next = nextOnGrid(from, zone, rule)
          expect(next).toBeGreaterThanOrEqual(from)
          expect(next - from).toBeLessThanOrEqual((gridMinutes + 60) * 60_000)
          if (zone !== 'Australia/Lord_Howe') expect(isOnGrid(next, zone, rule)).toBe(true)
          expect(nextOpen(from, zone, rule)).toBe(from)
        },
      ),
    )
  })
})
