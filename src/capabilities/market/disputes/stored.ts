import { kernelFailure } from '../../../kernel/failure.ts'
import { orderRow, type Reader } from '../orders/stored.ts'
import type { OrderRow } from '../orders/tables.ts'
import type { DisputeRow } from './tables.ts'

/** A dispute with its order. Throws `kernel.not_found`. */
export async function disputeRow(at: Reader, id: string): Promise<{ row: DisputeRow; order: OrderRow }> {
  const found = at.db.selectFrom('market_dispute').selectAll().where('commons_id', '=', at.commons.id)
  const row = await found.where('id', '=', id).executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'market.dispute' })
  return { row, order: await orderRow(at, row.order_id) }
}

/** What is not settled yet of an order; a buyer brings one at a time. */
export const openDispute = ({ db, commons }: Reader, order: string): Promise<DisputeRow | undefined> =>
  db
    .selectFrom('market_dispute')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('order_id', '=', order)
    .where('state', '=', 'open')
    .executeTakeFirst()

/** Whether it was ruled on: a ruling is the last word on an order. */
export const isRuled = async ({ db, commons }: Reader, order: string): Promise<boolean> =>
  (await db
    .selectFrom('market_dispute')
    .select('id')
    .where('commons_id', '=', commons.id)
    .where('order_id', '=', order)
    .where('state', '=', 'ruled')
    .executeTakeFirst()) !== undefined

export async function changeDispute(
  { db, commons }: Reader,
  id: string,
  set: Partial<Omit<DisputeRow, 'id' | 'commons_id'>>,
): Promise<void> {
  await db
    .updateTable('market_dispute')
    .set(set)
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .execute()
}
