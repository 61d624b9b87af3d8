import { type Context, command } from '../../kernel/capability.ts'
import { eventRow, flowOf } from './correction.ts'
import { sendingReceived, sendingReturned } from './entries.ts'
import { observe } from './observe.ts'
import { answerPassage, held, openPassage, receipt, senderOf } from './passages.ts'

/** The other commons says whether what we sent came. What it did not take is ours again. */
export const noteReceipt = command({
  input: receipt,
  who: ['anyone'],
  failures: ['sent_by_commons_only', 'no_such_sending', 'sending_answered'],
  records: { sending_received: sendingReceived, sending_returned: sendingReturned },
  async run(ctx, { sending, taken, reason }) {
    const commons = senderOf(ctx)
    const row = await openPassage(ctx, sending, 'out')
    if (row.other_commons !== commons) ctx.fail('no_such_sending')
    if (!taken) {
      const flow = flowOf(await eventRow(ctx, row.event!))
      const back = { ...flow, corrects: row.event!, quantity: -row.quantity, settled: held }
      await observe(ctx, back, (data) => ctx.record('sending_returned', { sending, commons, event: data }))
      await answerPassage(ctx, sending, { state: 'refused', reason })
      return { sending, state: 'refused' }
    }
    const { resource: their_resource, event: their_event, entry } = taken
    const theirs = { their_resource, their_event, their_entry: BigInt(entry) }
    await answerPassage(ctx, sending, { state: 'accepted', ...theirs })
    await listNoMore(ctx, row.resource!)
    ctx.record('sending_received', { sending, commons, taken })
    return { sending, state: 'accepted' }
  },
})

/** One thing that is theirs now is off our list; a store that ran empty may be filled again. */
async function listNoMore(ctx: Context, resource: string): Promise<void> {
  await ctx.db
    .updateTable('observation_resource')
    .set({ status: 'retired' })
    .where('commons_id', '=', ctx.commons.id)
    .where('id', '=', resource)
    .where('single', '=', true)
    .where('accounting_quantity', '=', 0n)
    .execute()
}
