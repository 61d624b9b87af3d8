import { z } from 'zod'
import { standingOfAgent } from '../../commons/members/standing.ts'
import { command } from '../../kernel/capability.ts'
import { id, instant } from '../../kernel/fields.ts'
import { bookingMoved } from './entries.ts'
import { freed } from './freed.ts'
import { keepBooking } from './keep-booking.ts'
import { ownBooking, ownFailures } from './own-booking.ts'
import { freeUnit, takingFailures } from './taking.ts'

/** Takes a booking to another time: either it moves whole, or it stays as it was. */
export const moveBooking = command({
  input: z.strictObject({ booking: id('things.booking'), from: instant(), until: instant() }),
  who: ['member'],
  failures: [...ownFailures, 'begun_already', ...takingFailures],
  records: { booking_moved: bookingMoved },
  async run(ctx, { booking, from, until }) {
    const row = await ownBooking(ctx, booking)
    if (row.from_at < ctx.now) ctx.fail('begun_already')
    const { resource, agent, edition, series, made_at: madeAt } = row
    const { types } = await standingOfAgent(ctx.db, ctx.commons.id, agent, ctx.now)
    const stretch = { from: Date.parse(from), until: Date.parse(until) }
    const wanted = { resource, agent, types, ...stretch, except: booking }
    const unit = await freeUnit(ctx, wanted)
    const seq = ctx.record('booking_moved', { booking, resource, unit, agent, from, until })
    // Away with the old time and in with the new: the database takes both or neither.
    await ctx.db
      .deleteFrom('things_booking')
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', booking)
      .execute()
    const kept = { id: booking, unit, seq: BigInt(seq), edition: edition + 1, series, madeAt }
    await keepBooking(ctx, wanted, kept)
    await freed(ctx, resource)
    return { booking, unit }
  },
})
