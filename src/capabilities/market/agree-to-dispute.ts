import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { disputeSettled } from './disputes/entries.ts'
import { settleDispute } from './disputes/settling.ts'
import { disputeRow } from './disputes/stored.ts'

/** The seller gives back what the buyer wants; nobody needs to rule. */
export const agreeToDispute = command({
  input: z.strictObject({ dispute: id('market.dispute') }),
  who: ['member'],
  failures: ['not_your_sale', 'settled_already'],
  records: { dispute_settled: disputeSettled },
  async run(ctx, { dispute }) {
    const { row, order } = await disputeRow(ctx, dispute)
    if (order.seller !== ctx.standing.agent) ctx.fail('not_your_sale')
    if (row.state !== 'open') ctx.fail('settled_already')
    await settleDispute(ctx, row, order, { how: 'agreed', amount: row.wants })
    return {}
  },
})
