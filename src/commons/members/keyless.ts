import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../kernel/database.ts'

/** The domain of addresses that stand in for the e-mail of people who have none; RFC 2606 keeps it unreachable. */
export const keylessDomain = 'no-mail.invalid'

/**
 * Whether the office may hand this person a new link to sign in by: somebody with neither e-mail nor password, and
 * only where they are in no other commons. Otherwise the office of one commons could enter another as them.
 */
export async function mayReopen(db: Kysely<Tables>, person: string): Promise<boolean> {
  const found = await sql<{ ok: boolean }>`
    select p.email like ${`%@${keylessDomain}`}
      and not exists (select from members_person_account c where c.person_id = p.id and c.password is not null)
      and (select count(*) from members_agent a where a.person_id = p.id) <= 1 as ok
    from members_person p where p.id = ${person}`.execute(db)
  return found.rows[0]?.ok ?? false
}
