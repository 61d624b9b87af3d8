import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { orderSent } from './orders/entries.ts'
import { sendFailures, sendOff } from './orders/sending-off.ts'
import { soldOrder } from './orders/stored.ts'

/** The seller has handed an order over; it may be paid at the same moment, so it need not be paid before. */
export const handOver = command({
  input: z.strictObject({ order: id('market.order') }),
  who: ['member'],
  failures: [...sendFailures, 'not_your_sale'],
  records: { order_sent: orderSent },
  async run(ctx, { order }) {
    const row = await soldOrder(ctx as never, order)
    if (row.way !== 'pick_up') ctx.fail('other_way')
    await sendOff(ctx as never, row)
    return {}
  },
})
