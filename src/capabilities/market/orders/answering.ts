import type { Context } from '../../../kernel/capability.ts'
import { disputing } from '../disputes/dials.ts'
import { keyOf, returnRow } from './stored.ts'
import type { OrderLineRow, OrderRow, ReturnRow } from './tables.ts'

/** A return that waits for the actor's answer. */
export async function openSale(
  ctx: Context<'not_your_sale' | 'answered_already'>,
  id: string,
): Promise<{ row: ReturnRow; order: OrderRow }> {
  const found = await returnRow(ctx, id)
  if (found.order.seller !== ctx.standing.agent) ctx.fail('not_your_sale')
  if (found.row.state !== 'asked') ctx.fail('answered_already')
  return found
}

type Answer = Partial<Pick<ReturnRow, 'answer' | 'amount'>> & Pick<ReturnRow, 'state'>

/** Keeps the answer; the order closes when its time is up, which may be now. */
export async function answerReturn(ctx: Context, row: ReturnRow, answer: Answer): Promise<void> {
  const { id, order_id: order } = row
  await ctx.db
    .updateTable('market_return')
    .set({ ...answer, answered_at: ctx.now })
    .where('commons_id', '=', ctx.commons.id)
    .where('id', '=', id)
    .execute()
  const { return_until } = (await returnRow(ctx, id)).order
  // What is refused can be disputed for a while, though sending back is over.
  const days = answer.state === 'refused' ? ctx.dial(disputing).days : 0
  const least = new Date(ctx.now.getTime() + days * 86_400_000)
  const at = return_until && return_until > least ? return_until : least
  await ctx.schedule(at, 'market.closeOrder', { order }, keyOf('close', order))
}

/** What sending these back may cost the seller at most: their price, the sending too where everything comes back. */
export function worthOf(
  order: OrderRow,
  lines: readonly OrderLineRow[],
  { lines: asked }: ReturnRow,
): bigint {
  const back = (n: number) => asked.find((one) => one.n === n)?.quantity ?? 0
  const goods = lines.reduce((sum, one) => sum + one.price * BigInt(back(one.n)), 0n)
  const isAll = lines.every((one) => one.returned + back(one.n) === one.quantity)
  const left = order.total - backOf(order)
  const worth = isAll ? left : goods
  return worth < left ? worth : left
}

/** What of an order was given back so far. */
export const backOf = (row: OrderRow): bigint =>
  row.seller_back + row.coop_back + row.cause_back + row.fair_back
