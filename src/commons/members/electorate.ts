import { type Kysely, sql } from 'kysely'
import type { Who } from '../../kernel/authority.ts'
import type { Tables } from '../../kernel/database.ts'

/**
 * The ids of the members who fit one of `who` at a time, in the order of their ids. Of the vocabulary only
 * `member`, `type:`, `organ:` and `role:` name people; the rest (`clock`, `self`, `decision:` …) adds nobody.
 * `member` means every member: where only some types vote, a procedure names the types.
 */
export async function electorate(
  db: Kysely<Tables>,
  commonsId: string,
  who: readonly Who[],
  now: Date,
): Promise<string[]> {
  const found = await fitting(commonsId, who, now).execute(db)
  return found.rows.map((row) => row.id)
}

/** How many they are, without fetching them. */
export async function electorateSize(
  db: Kysely<Tables>,
  commonsId: string,
  who: readonly Who[],
  now: Date,
): Promise<number> {
  const counted = await sql<{ size: bigint }>`
    select count(*) as size from (${fitting(commonsId, who, now)}) as fitting`.execute(db)
  return Number(counted.rows[0]!.size)
}

/** The query behind it, for statements that need no list of ids. */
export function fitting(commonsId: string, who: readonly Who[], now: Date) {
  return sql<{ id: string }>`
    select a.id from members_agent a
    where a.commons_id = ${commonsId} and a.state = 'member' and (
      ${who.includes('member')}::boolean
      or a.id in (
        select t.agent_id from members_agent_type t
        where t.commons_id = ${commonsId} and t.type = any(${named(who, 'type')}::text[])
      )
      or a.id in (
        select t.agent_id from members_term t
        where t.commons_id = ${commonsId}
          and ((t.kind = 'organ' and t.code = any(${named(who, 'organ')}::text[]))
            or (t.kind = 'role' and t.code = any(${named(who, 'role')}::text[])))
          and t.from_at <= ${now} and (t.until_at is null or t.until_at > ${now})
      )
    )
    order by a.id`
}

const named = (who: readonly Who[], kind: string) =>
  who.filter((one) => one.startsWith(`${kind}:`)).map((one) => one.slice(kind.length + 1))
