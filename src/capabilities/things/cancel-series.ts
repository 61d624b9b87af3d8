import { z } from 'zod'
import { allows } from '../../kernel/authority.ts'
import { command } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { id } from '../../kernel/fields.ts'
import { seriesCancelled } from './entries.ts'
import { freed } from './freed.ts'

/** Gives up what is still to come of bookings made together. */
export const cancelSeries = command({
  input: z.strictObject({ series: id('things.series') }),
  who: ['member'],
  failures: ['not_yours', 'over_already'],
  records: { series_cancelled: seriesCancelled },
  async run(ctx, { series }) {
    const of = ctx.db
      .selectFrom('things_booking')
      .select(['resource', 'agent'])
      .where('commons_id', '=', ctx.commons.id)
    const one = await of.where('series', '=', series).limit(1).executeTakeFirst()
    if (!one) throw kernelFailure('not_found', { what: 'things.series' })
    const keeps = allows(ctx.charter.who('things.keepBookings'), ctx.actor, ctx.standing)
    if (one.agent !== ctx.standing.agent && !keeps) ctx.fail('not_yours')
    const gone = await ctx.db
      .updateTable('things_booking')
      .set({ state: 'cancelled' })
      .where('commons_id', '=', ctx.commons.id)
      .where('series', '=', series)
      .where('state', '=', 'booked')
      .where('from_at', '>', ctx.now)
      .returning('id')
      .execute()
    if (gone.length === 0) ctx.fail('over_already')
    ctx.record('series_cancelled', { series, ...one, bookings: gone.length })
    await freed(ctx, one.resource)
    return { series, cancelled: gone.length }
  },
})
