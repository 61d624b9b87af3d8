import type { View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import type { GoodRow, LineRow, SaleRow } from './tables.ts'

export type Reader = Pick<View, 'db' | 'commons'>

/** Goods by their ids, whatever became of them. */
export const goodRows = ({ db, commons }: Reader, ids: readonly string[]): Promise<GoodRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('shop_good')
        .selectAll()
        .where('commons_id', '=', commons.id)
        .where('id', 'in', [...ids])
        .execute()

/** One good. Throws `kernel.not_found`. */
export async function goodRow(at: Reader, id: string): Promise<GoodRow> {
  const [row] = await goodRows(at, [id])
  if (!row) throw kernelFailure('not_found', { what: 'shop.good' })
  return row
}

/** One sale. Throws `kernel.not_found`. */
export async function saleRow({ db, commons }: Reader, id: string): Promise<SaleRow> {
  const found = db.selectFrom('shop_sale').selectAll().where('commons_id', '=', commons.id)
  const row = await found.where('id', '=', id).executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'shop.sale' })
  return row
}

export const linesOf = ({ db, commons }: Reader, sales: readonly string[]): Promise<LineRow[]> =>
  sales.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('shop_line')
        .selectAll()
        .where('commons_id', '=', commons.id)
        .where('sale', 'in', [...sales])
        .orderBy('title')
        .orderBy('good')
        .execute()

/**
 * Sales nobody has closed a day over, the earliest first; of one money: what was sold after the members changed it waits
 * for a closing of its own.
 */
export async function openSales({ db, commons }: Reader): Promise<SaleRow[]> {
  const rows = await db
    .selectFrom('shop_sale')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('closing', 'is', null)
    .orderBy('number')
    .execute()
  return rows.filter(({ unit }) => unit === rows[0]?.unit)
}

export async function setStock({ db, commons }: Reader, good: string, stock: number): Promise<void> {
  await db
    .updateTable('shop_good')
    .set({ stock })
    .where('commons_id', '=', commons.id)
    .where('id', '=', good)
    .execute()
}
