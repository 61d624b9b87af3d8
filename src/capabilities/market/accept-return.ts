import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id, positiveAmount } from '../../kernel/fields.ts'
import { answerReturn, openSale, worthOf } from './orders/answering.ts'
import { trading } from './orders/dials.ts'
import { returnAccepted } from './orders/entries.ts'
import { giveStockBack } from './orders/stock.ts'
import { orderLines, whoseOf } from './orders/stored.ts'
import { backData, keepBack, takeBack } from './orders/taking-back.ts'

/**
 * The seller takes something back and gives back what it cost, or less where both agreed so. The order stays as it was:
 * this is a further entry, and whether the fee goes back with it the charter says.
 */
export const acceptReturn = command({
  input: z.strictObject({ return: id('market.return'), amount: positiveAmount(), restock: z.boolean() }),
  who: ['member'],
  failures: ['not_your_sale', 'answered_already', 'more_than_paid'],
  records: { return_accepted: returnAccepted },
  async run(ctx, { return: asked, amount, restock }) {
    const { row, order } = await openSale(ctx as never, asked)
    const lines = await orderLines(ctx, [order.id])
    const most = worthOf(order, lines, row)
    if (amount > most) ctx.fail('more_than_paid', { most, unit: order.unit, field: 'amount' })
    const hands = ctx as unknown as Context
    const { feeBack } = ctx.dial(trading)
    const back = await takeBack(hands, order, { amount, feeBack })
    const told = { ...whoseOf(order), return: asked, restocked: restock, feeBack }
    const seq = ctx.record(
      'return_accepted',
      { ...told, ...backData(order, back) },
      { postings: back.postings },
    )
    await keepBack(hands, order, back, seq)
    await answerReturn(hands, row, { state: 'accepted', amount })
    for (const { n, quantity } of row.lines)
      await ctx.db
        .updateTable('market_order_line')
        .set(({ eb, ref }) => ({ returned: eb(ref('returned'), '+', quantity) }))
        .where('commons_id', '=', ctx.commons.id)
        .where('order_id', '=', order.id)
        .where('n', '=', n)
        .execute()
    const listingOf = (n: number) => lines.find((one) => one.n === n)!.listing
    if (restock)
      await giveStockBack(
        ctx,
        row.lines.map(({ n, quantity }) => ({ listing: listingOf(n), quantity })),
      )
    return {}
  },
})
