import type { LabelLookup } from '../../kernel/capability.ts'

/** Rounds are called by their names. */
export const roundLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const query = db.selectFrom('budgeting_round').select(['id', 'name'])
  const rows = await query.where('commons_id', '=', commonsId).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Ideas are called by their titles; a draft is nobody's to name yet. */
export const ideaLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const query = db.selectFrom('budgeting_idea').select(['id', 'title']).where('state', '<>', 'draft')
  const rows = await query.where('commons_id', '=', commonsId).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.title]))
}
