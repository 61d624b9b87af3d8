import { z } from 'zod'
import { allows } from '../../kernel/authority.ts'
import { command } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { id } from '../../kernel/fields.ts'
import { waitingEnded } from './waiting-entries.ts'
import { leaveLine } from './waiting-stored.ts'

/** Leaves the line; whoever looks after bookings may take somebody out of it. */
export const stopWaiting = command({
  input: z.strictObject({ waiting: id('things.waiting') }),
  who: ['member'],
  layer: 'regulations',
  failures: ['not_yours'],
  records: { waiting_ended: waitingEnded },
  async run(ctx, { waiting }) {
    const row = await ctx.db
      .selectFrom('things_waiting')
      .select(['resource', 'agent'])
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', waiting)
      .executeTakeFirst()
    if (!row) throw kernelFailure('not_found', { what: 'things.waiting' })
    const keeps = allows(ctx.charter.who('things.keepBookings'), ctx.actor, ctx.standing)
    if (row.agent !== ctx.standing.agent && !keeps) ctx.fail('not_yours')
    await leaveLine(ctx, waiting)
    ctx.record('waiting_ended', { waiting, ...row })
    return { waiting }
  },
})
