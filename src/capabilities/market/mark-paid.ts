import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { orderPaid } from './orders/entries.ts'
import { changeOrder, keyOf, orderRow, whoseOf } from './orders/stored.ts'

/** Nothing is owed of an order any more: the clock says so once its obligation is settled. */
export const markPaid = command({
  input: z.strictObject({ order: id('market.order') }),
  who: ['clock'],
  failures: [],
  records: { order_paid: orderPaid },
  quiet: true,
  async run(ctx, { order }) {
    const row = await orderRow(ctx, order)
    if (row.paid_at || row.state === 'cancelled') return
    await changeOrder(ctx, order, { paid_at: ctx.now })
    ctx.record('order_paid', whoseOf(row))
    await ctx.unschedule(keyOf('lapse', order))
    if (row.state !== 'received' || !row.return_until) return
    const at = row.return_until > ctx.now ? row.return_until : ctx.now
    await ctx.schedule(at, 'market.closeOrder', { order }, keyOf('close', order))
  },
})
