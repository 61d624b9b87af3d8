import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Clock } from '../../kernel/clock.ts'
import type { Tables } from '../../kernel/database.ts'

const hour = 3_600_000

/**
 * Whose personal token this is, while it is neither expired nor revoked. One made for a single commons counts only
 * there, so not where no commons is named. Remembers, to the hour, when it was used.
 */
export async function personOfToken(
  deps: { db: Kysely<Tables>; clock: Clock },
  token: string,
  commonsId?: string,
): Promise<string | undefined> {
  if (!/^dure_[A-Za-z0-9_-]{20,100}$/.test(token)) return undefined
  const now = deps.clock.now()
  const found = await deps.db
    .selectFrom('members_token')
    .selectAll()
    .where('hash', '=', createHash('sha256').update(token).digest('hex'))
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (!found || !(found.everywhere || found.commons_id === commonsId)) return undefined
  if (!found.last_used_at || now.getTime() - found.last_used_at.getTime() > hour)
    await deps.db
      .updateTable('members_token')
      .set({ last_used_at: now })
      .where('commons_id', '=', found.commons_id)
      .where('id', '=', found.id)
      .execute()
  return found.person_id
}
