import { type Selectable, sql } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import type { OutageTable } from './tables.ts'

export type OutageRow = Selectable<OutageTable>

/** The outage that goes on, if one does. */
export const openOutage = (
  { db, commons }: Pick<Context, 'db' | 'commons'>,
  resource: string,
): Promise<OutageRow | undefined> =>
  db
    .selectFrom('turns_outage')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('resource', '=', resource)
    .where('until_at', 'is', null)
    .executeTakeFirst()

/** How many days began in a stretch of time. */
export async function daysOut(
  { db, commons }: Pick<Context, 'db' | 'commons'>,
  { since, until }: { since: Date; until: Date },
): Promise<number> {
  const { rows } = await sql<{ days: number }>`
    select ((${until}::timestamptz at time zone time_zone) - interval '1 microsecond')::date
      - ((${since}::timestamptz at time zone time_zone) - interval '1 microsecond')::date as days
    from kernel_commons where id = ${commons.id}`.execute(db)
  return Math.max(0, Number(rows[0]!.days))
}
