import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { instant } from '../../kernel/fields.ts'
import { booked } from './entries.ts'
import { keepBooking } from './keep-booking.ts'
import { labelCode } from './label-tables.ts'
import { findThing, lookIn, refuseTaken, takingFailures, unitsLeft, valuesOf } from './taking.ts'

/** Somebody stands before a thing: neither how far ahead nor on which marks one books says anything about it. */
const aboutLater = ['off_grid', 'too_soon', 'past']

/** Takes a thing from this moment on, by the code of the label on it; under the same rule as a booking. */
export const takeNow = command({
  input: z.strictObject({ code: labelCode(), until: instant() }),
  who: ['member'],
  failures: ['members_only', 'no_such_label', ...takingFailures],
  records: { booked },
  async run(ctx, { code, until }) {
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    const row = await ctx.db
      .selectFrom('things_label')
      .select('resource')
      .where('commons_id', '=', ctx.commons.id)
      .where('code', '=', code)
      .executeTakeFirst()
    const { resource } = row ?? ctx.fail('no_such_label')
    const stretch = { from: ctx.now.getTime(), until: Date.parse(until) }
    const wanted = { resource, agent, types: ctx.standing.types, ...stretch }
    const found = await findThing(ctx, wanted)
    const { reasons, near } = await lookIn(ctx, wanted, found)
    const real = reasons.filter(([reason]) => !aboutLater.includes(reason) && reason !== 'taken_too')
    if (real.length > 0) ctx.fail('not_bookable', valuesOf(real))
    const [unit] = await unitsLeft(ctx, wanted, found, near.held)
    if (unit === undefined) return refuseTaken(ctx, wanted, found)
    const booking = ctx.newId()
    const seq = ctx.record('booked', { booking, resource, unit, agent, from: ctx.now.toISOString(), until })
    await keepBooking(ctx, wanted, { id: booking, unit, seq: BigInt(seq) })
    return { booking, unit }
  },
})
