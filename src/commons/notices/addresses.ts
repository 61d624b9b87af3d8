import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../kernel/database.ts'

/**
 * The mail addresses of those agents who have one, by agent: the one somebody signs in with, once it is theirs for
 * sure, else the one the office knows. Addresses under `.invalid` stand for people without mail.
 */
export async function addressesOf(
  db: Kysely<Tables>,
  commonsId: string,
  agents: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; address: string }>`
    select a.id, case when p.email_verified and p.email not like '%.invalid' then p.email else a.email end as address
    from members_agent a left join members_person p on p.id = a.person_id
    where a.commons_id = ${commonsId} and a.id = any(${agents}::uuid[])`.execute(db)
  return new Map(rows.flatMap(({ id, address }) => (address ? [[id, address]] : [])))
}
