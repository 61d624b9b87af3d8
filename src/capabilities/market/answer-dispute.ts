import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, line } from '../../kernel/fields.ts'
import { disputeAnswered } from './disputes/entries.ts'
import { changeDispute, disputeRow } from './disputes/stored.ts'
import { whoseOf } from './orders/stored.ts'

/** The seller's side of it; then it can be ruled on. */
export const answerDispute = command({
  input: z.strictObject({ dispute: id('market.dispute'), answer: line(1_000) }),
  who: ['member'],
  failures: ['not_your_sale', 'settled_already', 'answered_already'],
  records: { dispute_answered: disputeAnswered },
  async run(ctx, { dispute, answer }) {
    const { row, order } = await disputeRow(ctx, dispute)
    if (order.seller !== ctx.standing.agent) ctx.fail('not_your_sale')
    if (row.state !== 'open') ctx.fail('settled_already')
    if (row.answer !== null) ctx.fail('answered_already')
    await changeDispute(ctx, dispute, { answer })
    ctx.record('dispute_answered', { ...whoseOf(order), dispute })
    return {}
  },
})
