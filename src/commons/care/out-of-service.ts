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

interface Reader {
  db: Kysely<Tables>
  commons: { id: string }
  now: Date
}

/** Which of these cannot be used, and from when until when: now, or at the next time that is known. */
export async function outOfService(
  reader: Reader,
  resources: readonly string[],
): Promise<Map<string, OutOfService>> {
  const all = await timesOutOfService(reader, resources)
  return new Map([...all].map(([resource, times]) => [resource, times[0]!]))
}

/** All times from now on at which they cannot be used; those that follow one another without a gap count as one. */
export async function timesOutOfService(
  { db, commons, now }: Reader,
  resources: readonly string[],
): Promise<Map<string, OutOfService[]>> {
  const found = new Map<string, OutOfService[]>()
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
    const times = found.get(resource) ?? []
    const last = times.at(-1)
    const goesOn = last && (last.until === null || out_from! <= last.until)
    if (!goesOn) times.push({ since: out_from!, until: out_until, ticket: id })
    else last.until = laterOf(last.until, out_until)
    found.set(resource, times)
  }
  return found
}

/** Null is without an end. */
const laterOf = (one: Date | null, other: Date | null): Date | null =>
  one === null || other === null ? null : one > other ? one : other

/** Which of these tickets still keep what they are about from being used: neither mended nor taken back. */
export async function ticketsOpen({ db, commons }: Reader, tickets: readonly string[]): Promise<Set<string>> {
  if (tickets.length === 0) return new Set()
  const rows = await db
    .selectFrom('care_ticket')
    .select('id')
    .where('commons_id', '=', commons.id)
    .where('id', 'in', [...new Set(tickets)])
    .where('state', '!=', 'resolved')
    .execute()
  return new Set(rows.map(({ id }) => id))
}
