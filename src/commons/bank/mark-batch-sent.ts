import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { day, id } from '../../kernel/fields.ts'
import { localDay } from '../members/local-day.ts'
import { batchAt } from './batches.ts'
import { batchSent } from './entries.ts'
import { office } from './fields.ts'

/** The file was given to the bank; its lines are looked for in the next statements. */
export const markBatchSent = command({
  input: z.strictObject({ batch: id('bank.batch'), on: day() }),
  who: office,
  failures: ['batch_not_ready', 'in_the_future'],
  records: { batch_sent: batchSent },
  async run(ctx, { batch, on }) {
    const { state } = await batchAt(ctx, batch)
    if (state !== 'ready') ctx.fail('batch_not_ready')
    if (on > (await localDay(ctx.db, ctx.commons.id, ctx.now))) ctx.fail('in_the_future')
    await ctx.db
      .updateTable('bank_batch')
      .set({ state: 'sent', sent_on: on })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', batch)
      .execute()
    return { seq: ctx.record('batch_sent', { batch, on }, { effectiveOn: on }) }
  },
})
