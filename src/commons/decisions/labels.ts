import type { LabelLookup } from '../../kernel/capability.ts'

/** Decisions are called by their titles. */
export const decisionLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const query = db.selectFrom('decisions_decision').select(['id', 'title'])
  const rows = await query.where('commons_id', '=', commonsId).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.title]))
}
