import type { LabelLookup } from '../../kernel/capability.ts'
import './tables.ts'

/** Networks are called as they introduced themselves. */
export const networkLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const query = db.selectFrom('networks_joined').select(['network', 'name'])
  const rows = await query.where('commons_id', '=', commonsId).where('network', 'in', ids).execute()
  return new Map(rows.map((row) => [row.network, row.name]))
}

export const matterLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const query = db.selectFrom('networks_matter').select(['decision', 'title'])
  const rows = await query.where('commons_id', '=', commonsId).where('decision', 'in', ids).execute()
  return new Map(rows.map((row) => [row.decision, row.title]))
}

/** Other commons by the names they have on this installation. */
export const commonsLabels: LabelLookup = async (db, _, ids) => {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('kernel_commons').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}
