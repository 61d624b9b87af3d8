import type { Context } from '../../../kernel/capability.ts'
import { trading } from '../orders/dials.ts'
import { changeOrder, keyOf, whoseOf } from '../orders/stored.ts'
import type { OrderRow } from '../orders/tables.ts'
import { backData, keepBack, takeBack } from '../orders/taking-back.ts'
import type { disputeEndings, disputeSettled } from './entries.ts'
import { changeDispute } from './stored.ts'
import type { DisputeRow } from './tables.ts'

export type Settling = Context<string, { dispute_settled: typeof disputeSettled }>

interface Ending {
  how: (typeof disputeEndings)[number]
  /** What goes back to the buyer. */
  amount: bigint
  reason?: string
}

const nothing = { sellerPart: 0n, coopPart: 0n, causePart: 0n, fairPart: 0n, refund: null, claim: null }

/** Ends a dispute: what goes back goes back as with a return, and the order goes on to its end. */
export async function settleDispute(
  ctx: Settling,
  row: DisputeRow,
  order: OrderRow,
  { how, amount, reason = '' }: Ending,
): Promise<void> {
  const hands = ctx as unknown as Context
  const { feeBack } = ctx.dial(trading)
  const told = { ...whoseOf(order), dispute: row.id, how, feeBack }
  const judge = how === 'ruled' ? (ctx.standing.agent ?? null) : null
  await changeDispute(ctx, row.id, { state: how, amount, judge, reason: reason || null, settled_at: ctx.now })
  if (amount > 0n) {
    const back = await takeBack(hands, order, { amount, feeBack })
    const data = { ...told, ...backData(order, back) }
    const seq = ctx.record('dispute_settled', data, { postings: back.postings })
    await keepBack(hands, order, back, seq)
  } else ctx.record('dispute_settled', { ...told, unit: order.unit, amount, ...nothing })
  await goOn(ctx, order, how)
}

/** Silence counts again after what was dropped; what was agreed or ruled ends the waiting for it to arrive. */
async function goOn(ctx: Settling, order: OrderRow, how: Ending['how']): Promise<void> {
  const { id } = order
  if (order.state === 'sent' && how === 'dropped') {
    const at = new Date(ctx.now.getTime() + ctx.dial(trading).silenceDays * 86_400_000)
    return ctx.schedule(at, 'market.receiveOrder', { order: id }, keyOf('silence', id))
  }
  if (order.state === 'sent')
    await changeOrder(ctx, id, { state: 'received', received_at: ctx.now, return_until: ctx.now })
  const until = order.return_until
  const at = until && until > ctx.now ? until : ctx.now
  await ctx.schedule(at, 'market.closeOrder', { order: id }, keyOf('close', id))
}
