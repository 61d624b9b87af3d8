import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, text } from '../../kernel/fields.ts'
import { sellerHeld, sellerTold, tradeRated } from './orders/entries.ts'
import { followRecord } from './orders/record.ts'
import { orderRow, whoseOf } from './orders/stored.ts'

/** Says how a trade went, each side once, after the goods arrived; what follows for the seller the charter says. */
export const rateTrade = command({
  input: z.strictObject({ order: id('market.order'), mark: z.int().min(-1).max(1), text: text(1_000) }),
  who: ['member'],
  failures: ['not_your_order', 'not_received', 'rated_already'],
  records: { trade_rated: tradeRated, seller_told: sellerTold, seller_held: sellerHeld },
  async run(ctx, { order, mark, text }) {
    const row = await orderRow(ctx, order)
    const me = ctx.standing.agent
    const side = row.buyer === me ? 'buyer' : row.seller === me ? 'seller' : null
    if (side === null) return ctx.fail('not_your_order')
    if (row.state !== 'received' && row.state !== 'closed') ctx.fail('not_received')
    const rated = side === 'buyer' ? row.seller : row.buyer
    const said = {
      commons_id: ctx.commons.id,
      order_id: order,
      by_side: side,
      rated,
      mark,
      at: ctx.now,
    } as const
    const kept = await ctx.db
      .insertInto('market_rating')
      .values({ ...said, text: text || null })
      .onConflict((at) => at.doNothing())
      .returning('order_id')
      .executeTakeFirst()
    if (!kept) ctx.fail('rated_already')
    ctx.record('trade_rated', { ...whoseOf(row), side, mark })
    if (side === 'buyer') await followRecord(ctx as never, row.seller, mark)
    return {}
  },
})
