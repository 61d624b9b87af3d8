import type { LabelLookup } from '../../kernel/capability.ts'

export const goodLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const all = db.selectFrom('shop_good').select(['id', 'title']).where('commons_id', '=', commonsId)
  const rows = await all.where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}
