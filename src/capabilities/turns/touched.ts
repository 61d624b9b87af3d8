import { sql } from 'kysely'
import { localDay } from '../../commons/members/local-day.ts'
import type { Context } from '../../kernel/capability.ts'

/** Everybody whose turn, place or days of a draw fall into a stretch of time; `until` null: it has no known end. */
export async function concernedBy(
  { db, commons }: Pick<Context, 'db' | 'commons'>,
  resource: string,
  { since, until }: { since: Date; until: Date | null },
): Promise<string[]> {
  const first = await localDay(db, commons.id, since)
  const last = until && (await localDay(db, commons.id, until))
  const within = sql`d.commons_id = ${commons.id} and d.resource = ${resource}
    and d.until_on >= ${first} and (${last}::date is null or d.from_on <= ${last})`
  const { rows } = await sql<{ agent: string }>`
    select at as agent from turns_rotation
      where commons_id = ${commons.id} and resource = ${resource} and at is not null
    union select e.agent from turns_entrant e join turns_draw d on d.commons_id = e.commons_id and d.id = e.draw
      where e.lot is not null and ${within}
    union select t.agent from turns_ticket t join turns_lottery d on d.commons_id = t.commons_id and d.id = t.lottery
      where t.won is not null and ${within}
    union select t.agent from turns_turn t join turns_cycle c on c.commons_id = t.commons_id and c.id = t.cycle
      where c.commons_id = ${commons.id} and c.resource = ${resource} and t.until_at > ${since}
        and (${until}::timestamptz is null or t.from_at < ${until})
    order by agent`.execute(db)
  return rows.map(({ agent }) => agent)
}
