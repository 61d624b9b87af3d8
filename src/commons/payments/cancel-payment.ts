import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { paymentCancelled } from './entries.ts'
import { isOffice } from './office.ts'
import { changePayment, paymentAt } from './stored.ts'

/**
 * A payment that was not made yet is given up, by whoever asked for it or the office. Should the provider take the money
 * all the same, it still settles what is owed, or goes back.
 */
export const cancelPayment = command({
  input: z.strictObject({ payment: id('payments.payment') }),
  who: ['signed-in'],
  failures: ['not_yours', 'not_open'],
  records: { payment_cancelled: paymentCancelled },
  async run(ctx, { payment }) {
    const row = await paymentAt(ctx, payment)
    const isMine = ctx.standing.agent === row.payer
    if (!isMine && !isOffice(ctx)) ctx.fail('not_yours')
    if (row.state !== 'requested') ctx.fail('not_open')
    const why = isMine ? 'by_payer' : 'by_office'
    const seq = ctx.record('payment_cancelled', { payment, agent: row.payer, why })
    await changePayment(ctx as unknown as Context, payment, { state: 'cancelled' })
    await ctx.unschedule(`payments.expire:${payment}`)
    return { seq }
  },
})
