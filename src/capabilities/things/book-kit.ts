import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, instant } from '../../kernel/fields.ts'
import { booked } from './entries.ts'
import { keepBooking } from './keep-booking.ts'
import { kitAt, nameOfResource } from './kit-stored.ts'
import { kitBooked } from './lending-entries.ts'
import { lookFor, takingFailures, valuesOf } from './taking.ts'

/** Books all of a kit for the same time, or nothing of it: what is missing is named. */
export const bookKit = command({
  input: z.strictObject({ kit: id('things.kit'), from: instant(), until: instant() }),
  who: ['member'],
  failures: ['members_only', 'kit_not_whole', ...takingFailures],
  records: { booked, kit_booked: kitBooked },
  async run(ctx, { kit, from, until }) {
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    const { parts } = await kitAt(ctx, kit)
    const [series, missing]: [string, string[]] = [ctx.newId(), []]
    const stretch = { from: Date.parse(from), until: Date.parse(until) }
    let bookings = 0
    for (const { resource, quantity } of parts)
      for (let n = 0; n < quantity; n++) {
        const wanted = { resource, agent, types: ctx.standing.types, ...stretch }
        const { unit, reasons } = await lookFor(ctx, wanted)
        if (reasons.length > 0) ctx.fail('not_bookable', valuesOf(reasons))
        if (unit === undefined) {
          missing.push(await nameOfResource(ctx, resource))
          break
        }
        const booking = ctx.newId()
        const seq = ctx.record('booked', { booking, resource, unit, agent, from, until })
        await keepBooking(ctx, wanted, { id: booking, unit, seq: BigInt(seq), series })
        bookings++
      }
    if (missing.length > 0) ctx.fail('kit_not_whole', { missing: missing.sort().join(', ') })
    ctx.record('kit_booked', { kit, series, agent, bookings })
    return { series, bookings }
  },
})
