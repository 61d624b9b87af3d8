import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { trading } from './orders/dials.ts'
import { orderReceived } from './orders/entries.ts'
import { changeOrder, keyOf, orderRow, whoseOf } from './orders/stored.ts'

/** The buyer has it; the clock says so where they were silent. From now on it may be sent back for the charter's days. */
export const receiveOrder = command({
  input: z.strictObject({ order: id('market.order') }),
  who: ['member', 'clock'],
  failures: ['not_your_order', 'not_now'],
  records: { order_received: orderReceived },
  async run(ctx, { order }) {
    const row = await orderRow(ctx, order)
    const isClock = ctx.actor.kind === 'clock'
    if (!isClock && row.buyer !== ctx.standing.agent) ctx.fail('not_your_order')
    if (row.state !== 'sent') ctx.fail('not_now')
    const until = new Date(ctx.now.getTime() + ctx.dial(trading).returnDays * 86_400_000)
    await changeOrder(ctx, order, { state: 'received', received_at: ctx.now, return_until: until })
    ctx.record('order_received', { ...whoseOf(row), silent: isClock })
    await ctx.unschedule(keyOf('silence', order))
    await ctx.schedule(until, 'market.closeOrder', { order }, keyOf('close', order))
    return {}
  },
})
