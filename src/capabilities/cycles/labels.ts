import type { LabelLookup } from '../../kernel/capability.ts'

/** A cycle is called by its number. */
export const cycleLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const all = db.selectFrom('cycles_cycle').select(['id', 'number']).where('commons_id', '=', commonsId)
  const rows = await all.where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, number }) => [id, String(number)]))
}

export const goodLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const all = db.selectFrom('cycles_good').select(['id', 'title']).where('commons_id', '=', commonsId)
  const rows = await all.where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}

export const placeLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const all = db.selectFrom('cycles_place').select(['id', 'name']).where('commons_id', '=', commonsId)
  const rows = await all.where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
