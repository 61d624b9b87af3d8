import type { LabelLookup } from '../../kernel/capability.ts'

/** Decisions are called by their titles. */
export const decisionLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const query = db.selectFrom('decisions_decision').select(['id', 'title'])
  const rows = await query.where('commons_id', '=', commonsId).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.title]))
}

/** An appeal is called by the decision it is against. */
export const appealLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const query = db
    .selectFrom('decisions_appeal as a')
    .innerJoin('decisions_decision as d', (join) =>
      join.onRef('d.commons_id', '=', 'a.commons_id').onRef('d.id', '=', 'a.decision'),
    )
    .select(['a.id', 'd.title'])
  const rows = await query.where('a.commons_id', '=', commonsId).where('a.id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.title]))
}
