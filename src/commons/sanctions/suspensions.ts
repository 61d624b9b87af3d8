import type { Kysely } from 'kysely'
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
