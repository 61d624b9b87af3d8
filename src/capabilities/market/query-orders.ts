import { z } from 'zod'
import { nobody } from '../../kernel/authority.ts'
import { query, type View } from '../../kernel/capability.ts'
import { orderShape, orderViews } from './orders/shapes.ts'
import { visibleOrders } from './orders/visible-to.ts'

const pageSize = 50

const page = { before: z.int().min(1).optional() }
const listOf = z.object({ orders: z.array(orderShape), next: z.int().nullable() })

/** What I ordered, the newest first. */
export const myOrders = query({
  input: z.strictObject(page),
  output: listOf,
  who: ['member'],
  run: (view, { before }) => listed(view, 'o.buyer', before),
})

/** What was ordered from me, the newest first. */
export const mySales = query({
  input: z.strictObject(page),
  output: listOf,
  who: ['member'],
  run: (view, { before }) => listed(view, 'o.seller', before),
})

async function listed(view: View, side: 'o.buyer' | 'o.seller', before: number | undefined) {
  let found = visibleOrders(view)
    .selectAll()
    .where(side, '=', view.standing.agent ?? nobody)
  if (before !== undefined) found = found.where('o.number', '<', BigInt(before))
  const rows = await found
    .orderBy('o.number', 'desc')
    .limit(pageSize + 1)
    .execute()
  const orders = await orderViews(view, rows.slice(0, pageSize))
  return { orders, next: rows.length > pageSize ? orders.at(-1)!.number : null }
}
