import type { Kysely } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import { searchColumns } from './search-columns.ts'

/** The one member meant by a member number or a full name; nobody where several could be. */
export async function agentNamed(
  db: Kysely<Tables>,
  commonsId: string,
  who: string,
): Promise<string | undefined> {
  const { sort_name } = searchColumns(who, null)
  if (sort_name === '') return undefined
  const found = await db
    .selectFrom('members_agent')
    .select(['id', 'number'])
    .where('commons_id', '=', commonsId)
    .where('state', '=', 'member')
    .where((where) => where.or([where('number', '=', who.trim()), where('sort_name', '=', sort_name)]))
    .limit(2)
    .execute()
  const numbered = found.filter((row) => row.number === who.trim())
  const meant = numbered.length > 0 ? numbered : found
  return meant.length === 1 ? meant[0]!.id : undefined
}
