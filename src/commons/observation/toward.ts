import { type RawBuilder, sql } from 'kysely'
import type { View } from '../../kernel/capability.ts'
import { visibleEvents } from './queries.ts'
import { type EventView, eventOf } from './shapes.ts'

/** How an event is tied to what was promised, wished for or claimed. */
export type Link = 'fulfills' | 'satisfies' | 'settles'

/**
 * How much counted events have brought about of something planned, as SQL: for a query of the domain that keeps it.
 * `target` is its id there, `effort` whether its hours count or its quantity. Corrections take back.
 */
export const countedToward = (
  commons: RawBuilder<unknown>,
  link: Link,
  target: RawBuilder<unknown>,
  effort: RawBuilder<unknown>,
): RawBuilder<bigint> => sql<bigint>`coalesce((
  select sum(case when ${effort} then e.effort else e.quantity end) from observation_event e
  where e.commons_id = ${commons} and ${sql.ref(`e.${link}`)} = ${target} and e.status = 'counted'), 0)::numeric(38, 0)`

/** Whether something was recorded toward it that waits for somebody's word, as SQL. */
export const waitsToward = (
  commons: RawBuilder<unknown>,
  link: Link,
  target: RawBuilder<unknown>,
): RawBuilder<boolean> => sql<boolean>`exists (
  select 1 from observation_event e
  where e.commons_id = ${commons} and ${sql.ref(`e.${link}`)} = ${target} and e.status = 'waiting')`

/** One event as it is now, for what was claimed because of it; nothing where the viewer may not see it. */
export async function eventSeen(view: View, id: string): Promise<EventView | undefined> {
  const row = await visibleEvents(view).where('id', '=', id).executeTakeFirst()
  return row && eventOf(row)
}

const mostShown = 50

/** What happened toward any of these, newest first, waiting records too. */
export async function eventsToward(view: View, ids: readonly string[]): Promise<EventView[]> {
  if (ids.length === 0) return []
  const rows = await visibleEvents(view)
    .where((row) =>
      row.or([row('fulfills', 'in', ids), row('satisfies', 'in', ids), row('settles', 'in', ids)]),
    )
    .orderBy('happened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostShown)
    .execute()
  return rows.map(eventOf)
}
