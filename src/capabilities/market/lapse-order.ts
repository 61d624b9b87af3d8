import { z } from 'zod'
import { isBeingPaid } from '../../commons/payments/paid-with.ts'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { callOff, callOffFailures } from './orders/calling-off.ts'
import { orderCancelled } from './orders/entries.ts'
import { keyOf, orderRow } from './orders/stored.ts'

const day = 86_400_000

/** An order nobody paid in time makes room for others; one that is being paid is given another day. */
export const lapseOrder = command({
  input: z.strictObject({ order: id('market.order') }),
  who: ['clock'],
  failures: callOffFailures,
  records: { order_cancelled: orderCancelled },
  quiet: true,
  async run(ctx, { order }) {
    const row = await orderRow(ctx, order)
    if (row.state !== 'open' || row.paid_at || !row.obligation) return
    if (await isBeingPaid(ctx, row.obligation))
      await ctx.schedule(
        new Date(ctx.now.getTime() + day),
        'market.lapseOrder',
        { order },
        keyOf('lapse', order),
      )
    else await callOff(ctx, row, { why: 'not_paid', restock: true })
  },
})
