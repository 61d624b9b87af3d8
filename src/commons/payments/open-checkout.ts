import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id, line } from '../../kernel/fields.ts'
import { changePayment, paymentAt } from './stored.ts'

/** By what name the provider knows the payment from now on. Leaves no entry. */
export const openCheckout = command({
  input: z.strictObject({ payment: id('payments.payment'), reference: line(200) }),
  who: ['provider'],
  failures: ['other_provider'],
  records: {},
  quiet: true,
  async run(ctx, { payment, reference }) {
    const { way } = await paymentAt(ctx, payment)
    if (ctx.actor.kind !== 'provider' || ctx.actor.name !== way) ctx.fail('other_provider')
    await changePayment(ctx as unknown as Context, payment, { reference })
  },
})
