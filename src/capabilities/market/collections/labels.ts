import type { LabelLookup } from '../../../kernel/capability.ts'

/** An open collection is called by its title; of others nobody learns it. */
export const collectionLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const all = db.selectFrom('market_collection').select(['id', 'title']).where('commons_id', '=', commonsId)
  const rows = await all.where('id', 'in', ids).where('open', '=', true).execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}
