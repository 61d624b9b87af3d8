import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { ableFor, askNext, releaseTime } from './assigning.ts'
import { assigned, refused } from './entries.ts'
import { jobFailures, ownJob } from './own-job.ts'
import { changeBooking } from './stored.ts'
import type { BookingRow } from './tables.ts'

/** Does not take a job, or gives one back that was taken, without a reason; `place`: nothing at this client's again. */
export const refuse = command({
  input: z.strictObject({ booking: id('services.booking'), place: z.boolean() }),
  who: ['member'],
  failures: jobFailures,
  records: { refused, assigned },
  async run(ctx, { booking, place }) {
    const row = await ownJob(ctx, booking, ['asked', 'accepted'])
    ctx.record('refused', { booking, worker: row.worker, silent: false })
    await goOn(ctx as Context, row, place)
    return { booking }
  },
})

/** Notes the refusal and asks the next one. */
export async function goOn(
  ctx: Context,
  row: BookingRow & { worker: string },
  place: boolean,
): Promise<void> {
  await ctx.db
    .insertInto('services_refusal')
    .values({ commons_id: ctx.commons.id, booking: row.id, worker: row.worker, place, at: ctx.now })
    .onConflict((at) => at.doNothing())
    .execute()
  await releaseTime(ctx, row.id)
  await changeBooking(ctx, row.id, { worker: null, state: 'open' })
  await askNext(ctx, row, await ableFor(ctx, row))
}
