import type { LabelLookup } from '../../kernel/capability.ts'

/** Dues are called by what the community calls them. */
export const planLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const query = db.selectFrom('dues_plan').select(['id', 'label'])
  const rows = await query.where('commons_id', '=', commonsId).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.label]))
}
