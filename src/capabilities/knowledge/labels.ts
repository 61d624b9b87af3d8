import type { LabelLookup } from '../../kernel/capability.ts'

/** Pages are called by their present title; a deleted page's is for nobody to read. */
export const pageLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('knowledge_page')
    .select(['id', 'title'])
    .where('commons_id', '=', commonsId)
    .where('id', 'in', ids)
    .where('is_deleted', '=', false)
    .execute()
  return new Map(rows.map((row) => [row.id, row.title]))
}

/** A suggestion is called by its page and by what its author said of it. */
export const suggestionLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('knowledge_suggestion as s')
    .innerJoin('knowledge_page as p', (join) =>
      join.onRef('p.commons_id', '=', 's.commons_id').onRef('p.id', '=', 's.page'),
    )
    .select(['s.id', 's.summary', 'p.title'])
    .where('s.commons_id', '=', commonsId)
    .where('s.id', 'in', ids)
    .where('p.is_deleted', '=', false)
    .execute()
  return new Map(rows.map(({ id, title, summary }) => [id, summary ? `${title} (${summary})` : title]))
}
