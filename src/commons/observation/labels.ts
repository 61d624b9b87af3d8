import type { LabelLookup } from '../../kernel/capability.ts'

/** Resources are called by their names. */
export const resourceLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const query = db.selectFrom('observation_resource').select(['id', 'name'])
  const rows = await query.where('commons_id', '=', commonsId).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}
