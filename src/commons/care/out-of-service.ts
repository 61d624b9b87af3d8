import type { Kysely } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import './tables.ts'

export interface OutOfService {
  since: Date
  /** Null: until it is repaired. */
  until: Date | null
  /** The ticket that says so; the first one where several do. */
  ticket: string
}

/**
 * Which of these cannot be used, and from when until when: now, or at the next time that is known. Times that follow one
 * another without a gap count as one.
 */
export async function outOfService(
  { db, commons, now }: { db: Kysely<Tables>; commons: { id: string }; now: Date },
  resources: readonly string[],
): Promise<Map<string, OutOfService>> {
  const found = new Map<string, OutOfService>()
  if (resources.length === 0) return found
  const rows = await db
    .selectFrom('care_ticket')
    .select(['id', 'resource', 'out_from', 'out_until'])
    .where('commons_id', '=', commons.id)
    .where('resource', 'in', [...new Set(resources)])
    .where('out_from', 'is not', null)
    .where((one) => one.or([one('out_until', 'is', null), one('out_until', '>', now)]))
    .orderBy('out_from')
    .orderBy('id')
    .execute()
  for (const { id, resource, out_from, out_until } of rows) {
    const known = found.get(resource)
    if (!known) found.set(resource, { since: out_from!, until: out_until, ticket: id })
    else if (known.until && out_from! <= known.until)
      known.until = out_until && out_until > known.until ? out_until : out_until && known.until
  }
  return found
}
