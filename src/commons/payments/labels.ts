import type { LabelLookup } from '../../kernel/capability.ts'
import { obligationLabels } from '../obligations/labels.ts'

/** A payment is called by what it pays: the first of it. */
export const paymentLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('payments_line')
    .select(['payment', 'obligation'])
    .where('commons_id', '=', commonsId)
    .where('payment', 'in', ids)
    .where('n', '=', 0)
    .execute()
  const labels = await obligationLabels(
    db,
    commonsId,
    rows.map((row) => row.obligation),
  )
  return new Map(rows.map((row) => [row.payment, labels.get(row.obligation) ?? '']))
}
