import { obligationsById } from '../../commons/obligations/find-open.ts'
import { settlementsOf } from '../../commons/obligations/stored.ts'
import type { Context } from '../../kernel/capability.ts'
import type { ExpenseRow } from './tables.ts'

/** What became of what is owed for an expense: whether it is all paid, and the day of the last payment. */
export async function paymentOf(
  { db, commons }: Pick<Context, 'db' | 'commons'>,
  { obligation }: Pick<ExpenseRow, 'obligation'>,
): Promise<{ isPaid: boolean; on?: string; seq?: number }> {
  const [owed] = await obligationsById(db, commons.id, obligation ? [obligation] : [])
  if (owed?.state !== 'settled') return { isPaid: false }
  const payments = await settlementsOf(db, commons.id, [owed.id])
  const last = payments.filter(({ reversed_at }) => reversed_at === null).at(-1)
  return { isPaid: true, on: last?.on_day, seq: last?.seq === null ? undefined : Number(last?.seq) }
}
