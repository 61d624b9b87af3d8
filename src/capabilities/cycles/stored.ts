import type { View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import type { CycleRow, GoodRow, LineRow, OrderRow } from './tables.ts'

export type Reader = Pick<View, 'db' | 'commons'>

/** One cycle. Throws `kernel.not_found`. */
export async function cycleRow({ db, commons }: Reader, id: string): Promise<CycleRow> {
  const found = db.selectFrom('cycles_cycle').selectAll().where('commons_id', '=', commons.id)
  const row = await found.where('id', '=', id).executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'cycles.cycle' })
  return row
}

export const goodsOf = ({ db, commons }: Reader, cycle: string): Promise<GoodRow[]> =>
  db
    .selectFrom('cycles_good')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('cycle', '=', cycle)
    .orderBy('producer')
    .orderBy('title')
    .orderBy('id')
    .execute()

/** The orders of a cycle, the earliest first. */
export const ordersOf = ({ db, commons }: Reader, cycle: string): Promise<OrderRow[]> =>
  db
    .selectFrom('cycles_order')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('cycle', '=', cycle)
    .orderBy('ordered_at')
    .orderBy('id')
    .execute()

export const linesOf = ({ db, commons }: Reader, orders: readonly string[]): Promise<LineRow[]> =>
  orders.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('cycles_line')
        .selectAll()
        .where('commons_id', '=', commons.id)
        .where('order_id', 'in', [...orders])
        .orderBy('good')
        .execute()

/** An order with its cycle. Throws `kernel.not_found`. */
export async function orderRow(at: Reader, id: string): Promise<{ order: OrderRow; cycle: CycleRow }> {
  const found = at.db.selectFrom('cycles_order').selectAll().where('commons_id', '=', at.commons.id)
  const order = await found.where('id', '=', id).executeTakeFirst()
  if (!order) throw kernelFailure('not_found', { what: 'cycles.order' })
  return { order, cycle: await cycleRow(at, order.cycle) }
}

export async function changeCycle(
  { db, commons }: Reader,
  id: string,
  set: Partial<Omit<CycleRow, 'id' | 'commons_id'>>,
): Promise<void> {
  await db
    .updateTable('cycles_cycle')
    .set(set)
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .execute()
}

/** Of each good, how much all others have ordered. */
export async function orderedByOthers(
  { db, commons }: Reader,
  cycle: string,
  member: string,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('cycles_line as l')
    .innerJoin('cycles_order as o', (on) =>
      on.onRef('o.commons_id', '=', 'l.commons_id').onRef('o.id', '=', 'l.order_id'),
    )
    .select(({ fn }) => ['l.good', fn.sum<string>('l.quantity').as('sum')])
    .where('o.commons_id', '=', commons.id)
    .where('o.cycle', '=', cycle)
    .where('o.member', '!=', member)
    .groupBy('l.good')
    .execute()
  return new Map(rows.map(({ good, sum }) => [good, Number(sum)]))
}

export const closeKey = (cycle: string) => `cycles.close:${cycle}`
