import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { followNow } from './carry-on.ts'
import { paymentCancelled } from './entries.ts'
import { changePayment, paymentAt } from './stored.ts'
import { isProvider } from './tables.ts'

/** Nobody waits for it any longer. A provider is asked once more: only what it says counts there. */
export const expirePayment = command({
  input: z.strictObject({ payment: id('payments.payment') }),
  who: ['clock'],
  failures: [],
  records: { payment_cancelled: paymentCancelled },
  quiet: true,
  async run(ctx, { payment }) {
    const row = await paymentAt(ctx, payment)
    if (row.state !== 'requested') return
    if (isProvider(row.way)) await followNow(ctx as unknown as Context, payment)
    ctx.record('payment_cancelled', { payment, agent: row.payer, why: 'expired' })
    await changePayment(ctx as unknown as Context, payment, { state: 'cancelled' })
  },
})
