import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { refundRefused } from './entries.ts'
import { changeRefund, paymentAt, refundsOf } from './stored.ts'

/** The provider will not give something back; the office is told, and may do it another way. */
export const refuseRefund = command({
  input: z.strictObject({ payment: id('payments.payment'), refund: id('payments.refund') }),
  who: ['provider'],
  failures: ['other_provider'],
  records: { refund_refused: refundRefused },
  quiet: true,
  async run(ctx, { payment, refund }) {
    const { way, payer: agent, unit } = await paymentAt(ctx, payment)
    if (ctx.actor.kind !== 'provider' || ctx.actor.name !== way) ctx.fail('other_provider')
    const one = (await refundsOf(ctx, payment)).find(({ id }) => id === refund)
    if (one?.state !== 'asked') return
    ctx.record('refund_refused', { payment, agent, refund, unit, amount: one.amount })
    await changeRefund(ctx as unknown as Context, refund, 'refused')
  },
})
