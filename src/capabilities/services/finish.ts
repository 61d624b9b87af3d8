import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { confirming } from './dials.ts'
import { finished } from './entries.ts'
import { jobFailures, ownJob } from './own-job.ts'
import { changeBooking } from './stored.ts'

/** The worker says it is done and checks out; the client confirms it, or is silent for the charter's time. */
export const finish = command({
  input: z.strictObject({ booking: id('services.booking') }),
  who: ['member'],
  failures: jobFailures,
  records: { finished },
  async run(ctx, { booking }) {
    const { worker, client } = await ownJob(ctx, booking, ['started'])
    await changeBooking(ctx, booking, { state: 'done', finished_at: ctx.now })
    ctx.record('finished', { booking, client, worker })
    const until = new Date(ctx.now.getTime() + ctx.dial(confirming).silenceDays * 86_400_000)
    await ctx.schedule(until, 'services.confirm', { booking }, silenceKey(booking))
    return { booking }
  },
})

export const silenceKey = (booking: string) => `services.silence:${booking}`
