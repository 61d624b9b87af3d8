import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { checkedIn } from './entries.ts'
import { jobFailures, ownJob } from './own-job.ts'
import { changeBooking } from './stored.ts'

const early = 2 * 3_600_000

/** The worker is there and begins: the office knows where they are. */
export const checkIn = command({
  input: z.strictObject({ booking: id('services.booking') }),
  who: ['member'],
  failures: [...jobFailures, 'too_early'],
  records: { checked_in: checkedIn },
  async run(ctx, { booking }) {
    const { worker, client, from_at } = await ownJob(ctx, booking, ['accepted'])
    if (ctx.now.getTime() < from_at.getTime() - early) ctx.fail('too_early')
    await changeBooking(ctx, booking, { state: 'started', started_at: ctx.now })
    ctx.record('checked_in', { booking, client, worker })
    return { booking }
  },
})
