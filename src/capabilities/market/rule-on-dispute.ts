import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { amount, id, line } from '../../kernel/fields.ts'
import { disputeSettled } from './disputes/entries.ts'
import { settleDispute } from './disputes/settling.ts'
import { disputeRow } from './disputes/stored.ts'
import { backOf } from './orders/answering.ts'

/** Whoever the charter names says what goes back, and it goes back at once. Nobody rules on a trade of their own. */
export const ruleOnDispute = command({
  input: z.strictObject({ dispute: id('market.dispute'), amount: amount(), reason: line(1_000) }),
  who: ['organ:panel', 'organ:auditor', 'role:steward'],
  failures: ['own_dispute', 'settled_already', 'not_answered_yet', 'more_than_paid'],
  records: { dispute_settled: disputeSettled },
  async run(ctx, { dispute, amount, reason }) {
    const { row, order } = await disputeRow(ctx, dispute)
    const { agent } = ctx.standing
    if (agent === order.buyer || agent === order.seller) ctx.fail('own_dispute')
    if (row.state !== 'open') ctx.fail('settled_already')
    if (row.answer === null && row.answer_until > ctx.now) ctx.fail('not_answered_yet')
    const most = order.total - backOf(order)
    if (amount < 0n || amount > most) ctx.fail('more_than_paid', { most, unit: order.unit, field: 'amount' })
    await settleDispute(ctx, row, order, { how: 'ruled', amount, reason })
    return {}
  },
})
