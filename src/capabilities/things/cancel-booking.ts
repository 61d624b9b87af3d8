import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { bookingCancelled, handedBack } from './entries.ts'
import { freed } from './freed.ts'
import { ownBooking, ownFailures } from './own-booking.ts'

/** Gives a booking up, or what is left of it once it has begun: others can have it at once. */
export const cancelBooking = command({
  input: z.strictObject({ booking: id('things.booking') }),
  who: ['member'],
  failures: ownFailures,
  records: { booking_cancelled: bookingCancelled, handed_back: handedBack },
  async run(ctx, { booking }) {
    const { resource, agent, from_at } = await ownBooking(ctx, booking)
    const begun = from_at < ctx.now
    await ctx.db
      .updateTable('things_booking')
      .set(begun ? { until_at: ctx.now } : { state: 'cancelled' })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', booking)
      .execute()
    if (begun) ctx.record('handed_back', { booking, resource, agent, until: ctx.now.toISOString() })
    else ctx.record('booking_cancelled', { booking, resource, agent })
    await freed(ctx, resource)
    return { booking }
  },
})
