import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, text } from '../../kernel/fields.ts'
import { reviewed } from './entries.ts'
import { bookingRow } from './stored.ts'

/** Says how a job went, each side once, after it was done. */
export const review = command({
  input: z.strictObject({
    booking: id('services.booking'),
    stars: z.int().min(1).max(5),
    text: text(1_000),
  }),
  who: ['member'],
  failures: ['not_yours', 'not_done', 'reviewed_already'],
  records: { reviewed },
  async run(ctx, { booking, stars, text }) {
    const { client, worker, state } = await bookingRow(ctx, booking)
    const me = ctx.standing.agent
    const side =
      me !== undefined && client === me ? 'client' : me !== undefined && worker === me ? 'worker' : null
    if (side === null) return ctx.fail('not_yours')
    if ((state !== 'done' && state !== 'confirmed') || worker === null) return ctx.fail('not_done')
    const row = await ctx.db
      .insertInto('services_review')
      .values({
        ...{ commons_id: ctx.commons.id, booking, by_side: side, stars, text: text || null, at: ctx.now },
      })
      .onConflict((at) => at.doNothing())
      .returning('booking')
      .executeTakeFirst()
    if (!row) ctx.fail('reviewed_already')
    ctx.record('reviewed', { booking, client, worker, side, stars })
    return {}
  },
})
