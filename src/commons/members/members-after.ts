import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../kernel/database.ts'

/** A member as those who charge or write to all of them need to know them. */
export interface MemberTyped {
  id: string
  types: string[]
  joined_on: string | null
}

/** The members of today, in the order of their ids, a chunk at a time: `after` is the last id of the chunk before. */
export async function membersAfter(
  db: Kysely<Tables>,
  commonsId: string,
  after: string | null,
  limit: number,
): Promise<MemberTyped[]> {
  const found = await sql<MemberTyped>`
    select a.id, a.joined_on, array(
      select t.type from members_agent_type t
      where t.commons_id = a.commons_id and t.agent_id = a.id order by t.type
    ) as types
    from members_agent a
    where a.commons_id = ${commonsId} and a.state = 'member'
      and (${after}::uuid is null or a.id > ${after}::uuid)
    order by a.id limit ${limit}`.execute(db)
  return found.rows
}

/** Whether anybody who is a member today joined from a day on and before another. */
export async function anybodyJoined(
  db: Kysely<Tables>,
  commonsId: string,
  from: string,
  before: string,
): Promise<boolean> {
  const found = await db
    .selectFrom('members_agent')
    .select('id')
    .where('commons_id', '=', commonsId)
    .where('state', '=', 'member')
    .where('joined_on', '>=', from)
    .where('joined_on', '<', before)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Those of these members who joined on a day or later, in the order of their ids. */
export async function joinedFrom(
  db: Kysely<Tables>,
  commonsId: string,
  { from, agents }: { from: string; agents: readonly string[] },
): Promise<string[]> {
  if (agents.length === 0) return []
  const rows = await db
    .selectFrom('members_agent')
    .select('id')
    .where('commons_id', '=', commonsId)
    .where('id', 'in', [...agents])
    .where('joined_on', '>=', from)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
