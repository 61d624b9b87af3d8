import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { callOff, callOffFailures } from './orders/calling-off.ts'
import { orderCancelled } from './orders/entries.ts'
import { keepsOrders, orderRow } from './orders/stored.ts'

/**
 * Calls an order off before it is sent: the buyer, or the seller who does not have it (any more). `restock`: whether the
 * pieces are for sale again; only the seller knows, a buyer's are.
 */
export const cancelOrder = command({
  input: z.strictObject({ order: id('market.order'), restock: z.boolean() }),
  who: ['member'],
  failures: ['not_your_order', ...callOffFailures],
  records: { order_cancelled: orderCancelled },
  async run(ctx, { order, restock }) {
    const row = await orderRow(ctx, order)
    const me = ctx.standing.agent
    const isSeller = row.seller === me
    if (row.buyer !== me && !isSeller && !keepsOrders(ctx as never)) ctx.fail('not_your_order')
    const why = isSeller ? 'not_in_stock' : 'changed_mind'
    await callOff(ctx, row, { why, restock: restock || !isSeller })
    return {}
  },
})
