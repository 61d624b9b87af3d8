import type { Kysely } from 'kysely'
import type { LabelLookup } from '../../kernel/capability.ts'
import type { Tables } from '../../kernel/database.ts'
import { accountPath } from './account-words.ts'

/** Entries of the cash book are called by their words. */
export const noteLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const query = db.selectFrom('books_note').select(['id', 'text'])
  const rows = await query.where('commons_id', '=', commonsId).where('id', 'in', ids).execute()
  return new Map(rows.filter((row) => row.text !== '').map((row) => [row.id, row.text]))
}

/** An account is called by everyday words, in proposals as on the books' own pages. */
export const accountLabels: LabelLookup = async (_, __, paths, lang = 'en') =>
  new Map(paths.map((path) => [path, accountPath(path, lang)]))
/** Funds are called by their names. */
export const fundLabels: LabelLookup = async (db, commonsId, ids) => {
  if (ids.length === 0) return new Map()
  const names = await fundNames(db, commonsId)
  return new Map(ids.flatMap((id) => (names[id] === undefined ? [] : [[id, names[id]] as const])))
}

/** What all funds are called, by code; there are never many. */
export async function fundNames(db: Kysely<Tables>, commonsId: string): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom('books_fund')
    .select(['code', 'name'])
    .where('commons_id', '=', commonsId)
    .execute()
  return Object.fromEntries(rows.map(({ code, name }) => [code, name]))
}
