import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import { searchFor } from './search-columns.ts'

/** The ids of whom a search on the roll finds, whatever their state: parts of names, 초성 or a number. */
export async function agentsFound(
  db: Kysely<Tables>,
  commonsId: string,
  text: string,
  limit: number,
): Promise<string[]> {
  const looked = searchFor(text)
  if (!looked) return []
  const rows = await db
    .selectFrom('members_agent')
    .select('id')
    .where('commons_id', '=', commonsId)
    .where(sql<boolean>`${sql.ref(looked.column)} like ${looked.pattern}`)
    .orderBy('sort_name')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}
