import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { ableFor, answerKey, holdTime } from './assigning.ts'
import { accepted } from './entries.ts'
import { jobFailures, ownJob } from './own-job.ts'
import { bookingRow, changeBooking } from './stored.ts'

/** Takes the job one was asked for, or one that is open to all: whoever is first has it. */
export const accept = command({
  input: z.strictObject({ booking: id('services.booking') }),
  who: ['member'],
  failures: [...jobFailures, 'taken_already', 'not_free'],
  records: { accepted },
  async run(ctx, { booking }) {
    const row = await bookingRow(ctx, booking)
    if (row.from_at <= ctx.now) ctx.fail('not_now')
    const worker = row.state === 'open' ? await takeOpen(ctx, booking) : await ownAsked(ctx, booking)
    await ctx.unschedule(answerKey(booking))
    await changeBooking(ctx, booking, { state: 'accepted', worker })
    ctx.record('accepted', { booking, client: row.client, worker })
    return { booking }
  },
})

type Hands = Context<(typeof jobFailures)[number] | 'taken_already' | 'not_free'>

async function ownAsked(ctx: Hands, booking: string): Promise<string> {
  const { state, worker } = await bookingRow(ctx, booking)
  if (state === 'accepted' && worker !== ctx.standing.agent) ctx.fail('taken_already')
  return (await ownJob(ctx, booking, ['asked'])).worker
}

async function takeOpen(ctx: Hands, booking: string): Promise<string> {
  const row = await bookingRow(ctx, booking)
  const me = (await ableFor(ctx, row)).find(({ agent }) => agent === ctx.standing.agent)
  if (!me || !(await holdTime(ctx, booking, me, row))) return ctx.fail('not_free')
  return me.agent
}
