import type { Context } from '../../../kernel/capability.ts'
import { trading } from './dials.ts'
import type { orderSent } from './entries.ts'
import { changeOrder, keyOf, whoseOf } from './stored.ts'
import type { OrderRow } from './tables.ts'

export const sendFailures = ['other_way', 'not_now'] as const
type SendingOff = Context<(typeof sendFailures)[number], { order_sent: typeof orderSent }>

/** It is out of the seller's hands; silence from now on counts as having it. */
export async function sendOff(ctx: SendingOff, row: OrderRow): Promise<void> {
  if (row.state !== 'open') ctx.fail('not_now')
  await changeOrder(ctx, row.id, { state: 'sent', sent_at: ctx.now })
  ctx.record('order_sent', { ...whoseOf(row), way: row.way })
  await ctx.unschedule(keyOf('lapse', row.id))
  const at = new Date(ctx.now.getTime() + ctx.dial(trading).silenceDays * 86_400_000)
  await ctx.schedule(at, 'market.receiveOrder', { order: row.id }, keyOf('silence', row.id))
}
