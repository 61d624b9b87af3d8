import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, line } from '../../kernel/fields.ts'
import { orderSent } from './orders/entries.ts'
import { sendFailures, sendOff } from './orders/sending-off.ts'
import { changeOrder, soldOrder } from './orders/stored.ts'

/** The seller has sent an order: by whom and under what number, where there is one. */
export const sendOrder = command({
  input: z.strictObject({
    order: id('market.order'),
    carrier: line(60).nullable(),
    tracking: line(60).nullable(),
  }),
  who: ['member'],
  failures: [...sendFailures, 'not_your_sale', 'not_paid_yet'],
  records: { order_sent: orderSent },
  async run(ctx, { order, carrier, tracking }) {
    const row = await soldOrder(ctx as never, order)
    if (row.way !== 'sending') ctx.fail('other_way')
    if (row.state === 'open' && row.paid_at === null) ctx.fail('not_paid_yet')
    await sendOff(ctx as never, row)
    await changeOrder(ctx, order, { carrier, tracking })
    return {}
  },
})
