import type { Clock } from '../../kernel/clock.ts'
import type { Database } from '../../kernel/database.ts'
import { hashOf } from './secrets.ts'

/** Whom a program acts for by its key, and where. */
export interface TokenHolder {
  person: string
  /** The only commons the key opens; absent where it opens all of the person's. */
  commons?: string
}

const noteEveryMs = 60 * 60 * 1000

/**
 * Whose key `Authorization: Bearer dure_…` brought; nothing for a wrong, revoked or expired one. What the person may
 * do is asked of their standing as ever. Notes the use once an hour at most, which is no matter of the journal.
 */
export async function holderOfToken(
  { database, clock }: { database: Database; clock: Clock },
  secret: string,
): Promise<TokenHolder | undefined> {
  if (!/^dure_[A-Za-z0-9_-]{43}$/.test(secret)) return undefined
  const now = clock.now()
  const row = await database.read
    .selectFrom('members_token')
    .select(['commons_id', 'id', 'person_id', 'everywhere', 'last_used_at'])
    .where('hash', '=', hashOf(secret))
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (!row) return undefined
  if (!row.last_used_at || now.getTime() - row.last_used_at.getTime() > noteEveryMs) {
    await database.write
      .updateTable('members_token')
      .set({ last_used_at: now })
      .where('commons_id', '=', row.commons_id)
      .where('id', '=', row.id)
      .execute()
  }
  return { person: row.person_id, commons: row.everywhere ? undefined : row.commons_id }
}
