import type { Kysely } from 'kysely'
import type { Tables } from '../../kernel/database.ts'

/** How somebody can be reached; for pages of those who may see contacts. */
export interface Reach {
  id: string
  name: string
  number: string | null
  phone: string | null
  address: string | null
  /** Whether they sign in here themselves: whoever does not is rung up or written to. */
  signsIn: boolean
}

/** How these people are reached, in the order of their names. The caller has checked who looks. */
export async function reachOf(
  db: Kysely<Tables>,
  commonsId: string,
  agents: readonly string[],
): Promise<Reach[]> {
  if (agents.length === 0) return []
  const rows = await db
    .selectFrom('members_agent')
    .select(['id', 'name', 'number', 'phone', 'address', 'person_id'])
    .where('commons_id', '=', commonsId)
    .where('id', 'in', [...agents])
    .orderBy('sort_name')
    .orderBy('id')
    .execute()
  return rows.map(({ person_id, name, ...row }) => ({
    ...row,
    name: name ?? '',
    signsIn: person_id !== null,
  }))
}
