import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { batchAt } from './batches.ts'
import { batchCancelled } from './entries.ts'
import { office } from './fields.ts'

/** The bank never got it, or sent it back: what is not paid of it can go into another one. */
export const cancelBatch = command({
  input: z.strictObject({ batch: id('bank.batch') }),
  who: office,
  failures: ['batch_cancelled'],
  records: { batch_cancelled: batchCancelled },
  async run(ctx, { batch }) {
    const { state } = await batchAt(ctx, batch)
    if (state === 'cancelled') ctx.fail('batch_cancelled')
    await ctx.db
      .updateTable('bank_batch')
      .set({ state: 'cancelled' })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', batch)
      .execute()
    return { seq: ctx.record('batch_cancelled', { batch }) }
  },
})
