import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { day, id } from '../../kernel/fields.ts'
import { ruleOf } from './dials.ts'
import { awayOf } from './gate.ts'
import { unitsAway } from './lending-stored.ts'
import { bookingOf, bookingShape, columns } from './shapes.ts'
import { isTrained, thingRow, zoneOf } from './stored.ts'
import { keepsBookings, visibleBookings } from './visible-to.ts'

/** More than a week of any pool has; what is beyond is not drawn. */
const mostShown = 2_000

/** A shared thing with the bookings of the week a day is in, Monday first, on the clocks of the place. */
export const thing = query({
  input: z.strictObject({ resource: id('observation.resource'), day: day().optional() }),
  output: z.object({
    resource: z.string(),
    rule: z.string(),
    units: z.int(),
    ended: z.boolean(),
    /** The week's first day, and the moments it begins and ends. */
    monday: z.string(),
    from: z.string(),
    until: z.string(),
    bookings: z.array(bookingShape),
    away: z.object({ from: z.string(), until: z.string().nullable() }).nullable(),
    trained: z.boolean(),
    /** Units in their place: neither in somebody's hands nor back broken. */
    here: z.int(),
    can: z.object({ keep: z.boolean() }),
  }),
  who: ['member'],
  async run(view, { resource, day: asked }) {
    const row = await thingRow(view, resource)
    if (!row) throw kernelFailure('not_found', { what: 'observation.resource' })
    const zone = await zoneOf(view)
    const { monday, from, until } = weekOf(asked, view.now, zone)
    const rows = await visibleBookings(view, from, until)
      .where('b.resource', '=', resource)
      .select(columns)
      .orderBy('b.from_at')
      .orderBy('b.unit')
      .limit(mostShown)
      .execute()
    const [away] = await awayOf(view, resource)
    const me = view.standing.agent
    return {
      ...{
        resource,
        rule: ruleOf(view.charter, row.rule)?.code ?? '',
        units: row.units,
        ended: row.ended_at !== null,
      },
      ...{ monday, from: from.toISOString(), until: until.toISOString() },
      bookings: rows.map((one) => bookingOf(view, one)),
      away: away ? { from: new Date(away.from).toISOString(), until: endOf(away.until) } : null,
      here: Math.max(0, row.units - (await unitsAway(view, resource)).size),
      trained: me !== undefined && (await isTrained(view, resource, me)),
      can: { keep: keepsBookings(view) },
    }
  },
})

/** The far end of time stands for: until it is repaired. */
const endOf = (at: number): string | null => (at > 8_000_000_000_000_000 ? null : new Date(at).toISOString())

function weekOf(asked: string | undefined, now: Date, zone: string) {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate()
  const one = asked === undefined ? today : Temporal.PlainDate.from(asked)
  const monday = one.subtract({ days: one.dayOfWeek - 1 })
  const begin = (at: Temporal.PlainDate) => new Date(at.toZonedDateTime(zone).epochMilliseconds)
  return { monday: monday.toString(), from: begin(monday), until: begin(monday.add({ days: 7 })) }
}
