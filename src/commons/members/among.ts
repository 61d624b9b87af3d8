import type { Kysely } from 'kysely'
import { commonsIdentity } from '../../kernel/authority.ts'
import type { Tables } from '../../kernel/database.ts'

type Db = Kysely<Tables>

const among = (db: Db, commonsId: string, agents: readonly string[]) =>
  db
    .selectFrom('members_agent')
    .where('commons_id', '=', commonsId)
    .where('id', 'in', [...agents])

/** Whether all of these are members today. */
export async function areMembers(db: Db, commonsId: string, agents: readonly string[]): Promise<boolean> {
  if (agents.length === 0) return true
  const rows = await among(db, commonsId, agents).select('id').where('state', '=', 'member').execute()
  return rows.length === new Set(agents).size
}

/** Those of these agents who are on the roll, whatever they are here; nobody who was erased. */
export async function knownAmong(db: Db, commonsId: string, agents: readonly string[]): Promise<Set<string>> {
  if (agents.length === 0) return new Set()
  const rows = await among(db, commonsId, agents).select('id').where('state', '<>', 'erased').execute()
  return new Set(rows.map(({ id }) => id))
}

/** Which of these agents are commons themselves, and which commons. */
export async function commonsAmong(
  db: Db,
  commonsId: string,
  agents: readonly string[],
): Promise<Map<string, string>> {
  if (agents.length === 0) return new Map()
  const mark = commonsIdentity('')
  const rows = await among(db, commonsId, agents)
    .select(['id', 'person_id'])
    .where('person_id', 'like', `${mark}%`)
    .execute()
  return new Map(rows.map(({ id, person_id }) => [id, person_id!.slice(mark.length)]))
}
