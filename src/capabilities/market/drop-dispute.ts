import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { disputeSettled } from './disputes/entries.ts'
import { settleDispute } from './disputes/settling.ts'
import { disputeRow } from './disputes/stored.ts'

/** The buyer lets it be. */
export const dropDispute = command({
  input: z.strictObject({ dispute: id('market.dispute') }),
  who: ['member'],
  failures: ['not_your_order', 'settled_already'],
  records: { dispute_settled: disputeSettled },
  async run(ctx, { dispute }) {
    const { row, order } = await disputeRow(ctx, dispute)
    if (order.buyer !== ctx.standing.agent) ctx.fail('not_your_order')
    if (row.state !== 'open') ctx.fail('settled_already')
    await settleDispute(ctx, row, order, { how: 'dropped', amount: 0n })
    return {}
  },
})
