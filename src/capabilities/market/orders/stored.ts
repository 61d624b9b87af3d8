import { allows } from '../../../kernel/authority.ts'
import type { Context, View } from '../../../kernel/capability.ts'
import { kernelFailure } from '../../../kernel/failure.ts'
import type { OrderLineRow, OrderRow, ReturnRow } from './tables.ts'

export type Reader = Pick<View, 'db' | 'commons'>

/** One order. Throws `kernel.not_found`. */
export async function orderRow({ db, commons }: Reader, id: string): Promise<OrderRow> {
  const found = db.selectFrom('market_order').selectAll().where('commons_id', '=', commons.id)
  const row = await found.where('id', '=', id).executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'market.order' })
  return row
}

export const orderLines = ({ db, commons }: Reader, orders: readonly string[]): Promise<OrderLineRow[]> =>
  orders.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('market_order_line')
        .selectAll()
        .where('commons_id', '=', commons.id)
        .where('order_id', 'in', [...orders])
        .orderBy('order_id')
        .orderBy('n')
        .execute()

/** A return, with its order. */
export async function returnRow(at: Reader, id: string): Promise<{ row: ReturnRow; order: OrderRow }> {
  const found = at.db.selectFrom('market_return').selectAll().where('commons_id', '=', at.commons.id)
  const row = await found.where('id', '=', id).executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'market.return' })
  return { row, order: await orderRow(at, row.order_id) }
}

export const openReturn = ({ db, commons }: Reader, order: string): Promise<ReturnRow | undefined> =>
  db
    .selectFrom('market_return')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('order_id', '=', order)
    .where('state', '=', 'asked')
    .executeTakeFirst()

export async function changeOrder(
  { db, commons }: Reader,
  id: string,
  set: Partial<Omit<OrderRow, 'id' | 'commons_id'>>,
): Promise<void> {
  await db
    .updateTable('market_order')
    .set(set)
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .execute()
}

type Actor = Pick<Context, 'actor' | 'standing' | 'charter'>

/** Whether they look after everybody's orders. */
export const keepsOrders = ({ charter, actor, standing }: Actor): boolean =>
  allows(charter.who('market.keepOrders'), actor, standing)

/** What an entry says of whose order it is. */
export const whoseOf = ({ id, buyer, seller }: OrderRow) => ({ order: id, buyer, seller })

/** An order of one's own as its seller. */
export async function soldOrder(ctx: Context<'not_your_sale'>, id: string): Promise<OrderRow> {
  const row = await orderRow(ctx, id)
  if (row.seller !== ctx.standing.agent) ctx.fail('not_your_sale')
  return row
}

/** An order of one's own as its buyer. */
export async function boughtOrder(ctx: Context<'not_your_order'>, id: string): Promise<OrderRow> {
  const row = await orderRow(ctx, id)
  if (row.buyer !== ctx.standing.agent) ctx.fail('not_your_order')
  return row
}

export const keyOf = (step: 'lapse' | 'silence' | 'close', order: string) => `market.${step}:${order}`
