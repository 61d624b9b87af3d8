import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { amount, id, line } from '../../kernel/fields.ts'
import { listingId, price } from './article.ts'
import { orderPlaced } from './orders/entries.ts'
import { keepOrder } from './orders/keeping.ts'
import { placeFailures, quoteAsSeen } from './orders/seen.ts'
import { lockListings, setLeft } from './orders/stock.ts'
import { orderWays } from './orders/tables.ts'

const mostSellers = 20
const mostLines = 100

/** One seller's part of a cart, as the buyer saw it: an order costs what was shown or is not made. */
export const orderWanted = z.strictObject({
  seller: id('members.agent'),
  way: z.enum(orderWays),
  /** The edition of the seller's terms that was shown; 0 where there are none. */
  terms: z.int().min(0),
  lines: z
    .array(z.strictObject({ listing: listingId(), quantity: z.int().min(1).max(10_000), price: price() }))
    .min(1)
    .max(mostLines),
  total: amount(),
})
export type OrderWanted = z.output<typeof orderWanted>

export const whereTo = z.strictObject({
  name: line(100),
  phone: line(40),
  address: line(300),
  note: line(300).nullable(),
})

/**
 * Buys what is in a cart: one agreement per seller, each with its own number, price and address. All of them are made or
 * none is: where one thing is gone or costs something else now, nothing is bought and the sentence says which.
 */
export const placeOrders = command({
  input: z.strictObject({
    orders: z
      .array(orderWanted)
      .min(1)
      .max(mostSellers)
      .refine((all) => new Set(all.map(({ seller }) => seller)).size === all.length, 'repeated'),
    to: whereTo.nullable(),
  }),
  who: ['member'],
  failures: [...placeFailures, 'members_only', 'address_missing'],
  records: { order_placed: orderPlaced },
  async run(ctx, { orders, to }) {
    const buyer = ctx.standing.agent ?? ctx.fail('members_only')
    const isSent = orders.some(({ way }) => way === 'sending')
    if (isSent && to === null) return ctx.fail('address_missing', { field: 'address' })
    const wanted = orders.flatMap(({ lines }) => lines)
    const ids = wanted.map(({ listing }) => listing)
    if (new Set(ids).size < ids.length) ctx.fail('listed_twice')
    const listings = await lockListings(ctx, ids)
    const placed: { order: string; number: number; obligation: string | null }[] = []
    for (const one of orders) {
      const quote = await quoteAsSeen(ctx, buyer, one, listings)
      for (const { listing, quantity } of quote.lines)
        await setLeft(ctx, listing, listing.quantity - quantity)
      placed.push(
        await keepOrder(ctx, { buyer, seller: one.seller, way: one.way, terms: one.terms, to }, quote),
      )
    }
    await ctx.db
      .deleteFrom('market_cart_line')
      .where('commons_id', '=', ctx.commons.id)
      .where('agent', '=', buyer)
      .where('listing', 'in', ids)
      .execute()
    return { orders: placed }
  },
})
