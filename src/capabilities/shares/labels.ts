import type { LabelLookup } from '../../kernel/capability.ts'

/** Certificates are called by their number. */
export const certificateLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const query = db.selectFrom('shares_certificate').select(['id', 'number'])
  const rows = await query.where('commons_id', '=', commonsId).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, String(row.number)]))
}
