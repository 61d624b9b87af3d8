import type { LabelLookup } from '../../kernel/capability.ts'
import './tables.ts'

/** Cases are called by their numbers: whom they concern is nobody else's business. */
export const caseLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const query = db.selectFrom('sanctions_case').select(['id', 'number'])
  const rows = await query.where('commons_id', '=', commonsId).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, String(row.number)]))
}
