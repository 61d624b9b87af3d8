import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { day, id, line } from '../../kernel/fields.ts'
import { localDay } from '../members/local-day.ts'
import { paymentTakenBack } from './entries.ts'
import { entered, unsettle } from './settling.ts'
import { settlementAt } from './stored.ts'

/**
 * A payment or a forgiving was written down wrongly: the amount is owed again. What was matched with a line of the bank
 * is undone where it was matched, so that the line waits again.
 */
export const takeBackPayment = command({
  input: z.strictObject({ settlement: id('obligations.settlement'), on: day(), reason: line(300) }),
  who: ['role:steward', 'role:treasurer'],
  failures: ['in_the_future', 'matched_with_bank', 'taken_back_already', 'cancelled_since'],
  records: { payment_taken_back: paymentTakenBack },
  async run(ctx, { settlement, on, reason }) {
    if (on > (await localDay(ctx.db, ctx.commons.id, ctx.now))) ctx.fail('in_the_future')
    const first = await settlementAt(ctx, settlement)
    if (first.line !== null) ctx.fail('matched_with_bank')
    const { posting, obligation } = await unsettle(ctx, { settlement, reason })
    const data = { settlement, obligation: obligation.id, agent: obligation.agent, on }
    const cause = first.seq === null ? undefined : Number(first.seq)
    const seq = ctx.record('payment_taken_back', data, { postings: [posting], effectiveOn: on, cause })
    await entered(ctx, [settlement], seq)
    return { seq }
  },
})
