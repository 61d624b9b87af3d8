import type { LabelLookup } from '../../kernel/capability.ts'

/** What is offered, by its title. */
export const listingLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const all = db.selectFrom('market_listing').select(['id', 'title']).where('commons_id', '=', commonsId)
  const rows = await all.where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}

/** An order is called by its number. */
export const orderLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const all = db.selectFrom('market_order').select(['id', 'number']).where('commons_id', '=', commonsId)
  const rows = await all.where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, number }) => [id, `#${number}`]))
}
