import { z } from 'zod'
import { allows } from '../../kernel/authority.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { releaseTime } from './assigning.ts'
import { chargeOf, keepCharge } from './charging.ts'
import { confirmed } from './entries.ts'
import { silenceKey } from './finish.ts'
import { bookingRow, changeBooking } from './stored.ts'

/** The client agrees that it was done; the clock, where they were silent: now it is owed. */
export const confirm = command({
  input: z.strictObject({ booking: id('services.booking') }),
  who: ['member', 'clock'],
  failures: ['not_yours', 'not_done'],
  records: { confirmed },
  async run(ctx, { booking }) {
    const row = await bookingRow(ctx, booking)
    const isClock = ctx.actor.kind === 'clock'
    const keeps = allows(ctx.charter.who('services.bookFor'), ctx.actor, ctx.standing)
    if (!isClock && row.client !== (ctx.standing.agent ?? '') && !(keeps && row.client === null))
      ctx.fail('not_yours')
    const { worker } = row
    if (row.state !== 'done' || worker === null) return ctx.fail('not_done')
    const charge = chargeOf(ctx, row, { workerPart: row.worker_part, coopPart: row.coop_part })
    const seq = ctx.record(
      'confirmed',
      {
        ...{ booking, client: row.client, worker, unit: row.unit, total: row.total, silent: isClock },
        ...{ workerPart: row.worker_part, coopPart: row.coop_part, ...charge.ids },
      },
      { postings: charge.postings },
    )
    await keepCharge(ctx as Context, row, charge, seq)
    await changeBooking(ctx, booking, { state: 'confirmed', confirmed_at: ctx.now })
    await releaseTime(ctx, booking)
    await ctx.unschedule(silenceKey(booking))
    return { booking }
  },
})
