import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, instant } from '../../kernel/fields.ts'
import { processFinished } from './entries.ts'
import { processRow } from './process.ts'

/** The work is done: nothing more goes in or comes out. What was recorded wrongly can still be corrected. */
export const finishProcess = command({
  input: z.strictObject({ process: id('observation.process'), at: instant() }),
  who: ['member'],
  failures: ['no_such_process', 'process_finished', 'in_the_future', 'begins_after_end'],
  records: { process_finished: processFinished },
  async run(ctx, { process, at }) {
    const row = await processRow(ctx, process)
    const finished_at = new Date(at)
    if (row.finished) ctx.fail('process_finished')
    if (finished_at > ctx.now) ctx.fail('in_the_future')
    if (row.begun_at && row.begun_at > finished_at) ctx.fail('begins_after_end')
    await ctx.db
      .updateTable('observation_process')
      .set({ finished: true, finished_at, begun_at: row.begun_at ?? finished_at })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', process)
      .execute()
    ctx.record('process_finished', { process, at })
    return { process }
  },
})
