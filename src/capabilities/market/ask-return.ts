import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, line } from '../../kernel/fields.ts'
import { openDispute } from './disputes/stored.ts'
import { returnAsked } from './orders/entries.ts'
import { boughtOrder, openReturn, orderLines, whoseOf } from './orders/stored.ts'

/** The buyer wants to send something back, within the charter's days; the seller answers. */
export const askReturn = command({
  input: z.strictObject({
    order: id('market.order'),
    lines: z
      .array(z.strictObject({ n: z.int().min(0), quantity: z.int().min(1) }))
      .min(1)
      .max(100)
      .refine((all) => new Set(all.map(({ n }) => n)).size === all.length, 'repeated'),
    reason: line(1_000),
  }),
  who: ['member'],
  failures: ['not_your_order', 'not_now', 'too_late', 'asked_already', 'more_than_bought', 'in_dispute'],
  records: { return_asked: returnAsked },
  async run(ctx, { order, lines, reason }) {
    const row = await boughtOrder(ctx as never, order)
    if (row.state !== 'received' || !row.paid_at) ctx.fail(row.state === 'closed' ? 'too_late' : 'not_now')
    if (!row.return_until || row.return_until <= ctx.now) ctx.fail('too_late')
    if (await openReturn(ctx, order)) ctx.fail('asked_already')
    if (await openDispute(ctx, order)) ctx.fail('in_dispute')
    const bought = new Map((await orderLines(ctx, [order])).map((one) => [one.n, one]))
    const fits = lines.every(({ n, quantity }) => {
      const line = bought.get(n)
      return line !== undefined && quantity <= line.quantity - line.returned
    })
    if (!fits) ctx.fail('more_than_bought')
    const asked = ctx.newId()
    await ctx.db
      .insertInto('market_return')
      .values({
        ...{ commons_id: ctx.commons.id, id: asked, order_id: order, lines: JSON.stringify(lines), reason },
        ...{ answer: null, state: 'asked', amount: null, asked_at: ctx.now, answered_at: null },
      })
      .execute()
    ctx.record('return_asked', { ...whoseOf(row), return: asked, lines })
    return { return: asked }
  },
})
