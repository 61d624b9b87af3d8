import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { helpCalled } from './entries.ts'
import { jobFailures, ownJob } from './own-job.ts'

/** A worker calls for help from a job: the office is told at once, with the address. */
export const callHelp = command({
  input: z.strictObject({ booking: id('services.booking') }),
  who: ['member'],
  failures: jobFailures,
  records: { help_called: helpCalled },
  async run(ctx, { booking }) {
    const { worker } = await ownJob(ctx, booking, ['accepted', 'started', 'done'])
    const help = ctx.newId()
    ctx.record('help_called', { help, booking, worker })
    await ctx.db
      .insertInto('services_help')
      .values({ commons_id: ctx.commons.id, id: help, booking, at: ctx.now, answered_at: null })
      .execute()
    return { help }
  },
})
