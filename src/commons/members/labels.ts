import { nobody } from '../../kernel/authority.ts'
import type { LabelLookup } from '../../kernel/capability.ts'

/** Names as they are now; whoever was erased is absent. */
export const agentLabels: LabelLookup = async (db, commonsId, ids) => {
  const rows = await db
    .selectFrom('members_agent')
    .select(['id', 'name'])
    .where('commons_id', '=', commonsId)
    .where('id', 'in', ids.length > 0 ? ids : [nobody])
    .execute()
  return new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name]])))
}

/** What the charter called the office when the term began. */
export const termLabels: LabelLookup = async (db, commonsId, ids) => {
  const rows = await db
    .selectFrom('members_term')
    .select(['id', 'title'])
    .where('commons_id', '=', commonsId)
    .where('id', 'in', ids.length > 0 ? ids : [nobody])
    .execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}

/** A key's name is its owner's own; entries about it are shown to nobody else. */
export const tokenLabels: LabelLookup = async (db, commonsId, ids) => {
  const rows = await db
    .selectFrom('members_token')
    .select(['id', 'name'])
    .where('commons_id', '=', commonsId)
    .where('id', 'in', ids.length > 0 ? ids : [nobody])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
