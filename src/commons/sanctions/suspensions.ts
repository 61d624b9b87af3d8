import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import './tables.ts'

/**
 * Until when somebody has lost their turn or rests, or nothing. What shares turns, bookings and machines asks here;
 * an appeal, a met duty or the passing of time lifts it by itself.
 */
export async function suspendedUntil(
  db: Kysely<Tables>,
  commonsId: string,
  agent: string,
  now: Date,
): Promise<Date | undefined> {
  const row = await db
    .selectFrom('sanctions_case')
    .select(({ fn }) => fn.max('until_at').as('until_at'))
    .where('commons_id', '=', commonsId)
    .where('against', '=', agent)
    .where('state', '=', 'confirmed')
    .where('step', 'in', ['loss_of_turn', 'pause'])
    .where('until_at', '>', now)
    .executeTakeFirst()
  return row?.until_at ?? undefined
}

/** What sanctions in force mean for somebody: until when they have lost their turn, and the fines they have not paid. */
export interface Restricted {
  agent: string
  until: Date | null
  fine: bigint
  unit: string | null
}

/** The same for many at once; those nothing stands against are left out. An appeal lifts it until it is ruled on. */
export async function restrictedAmong(
  db: Kysely<Tables>,
  commonsId: string,
  agents: readonly string[],
  now: Date,
): Promise<Restricted[]> {
  const found = await sql<Restricted>`
    select against as agent, max(until_at) filter (where step in ('loss_of_turn', 'pause')) as until,
      coalesce(sum(amount) filter (where step = 'fine'), 0)::numeric(38, 0) as fine,
      max(unit) filter (where step = 'fine') as unit
    from sanctions_case
    where commons_id = ${commonsId} and against = any(${[...agents]}::uuid[]) and state = 'confirmed'
      and (step = 'fine' or (step in ('loss_of_turn', 'pause') and until_at > ${now}))
    group by against order by against`.execute(db)
  return found.rows
}
