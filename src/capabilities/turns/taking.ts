import { sql } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import { beyond, leftOf } from './quota.ts'
import type { seasonRow } from './stored.ts'

export const takingFailures = ['no_quota', 'over_quota', 'over_capacity'] as const

type Season = Awaited<ReturnType<typeof seasonRow>>

/** Whether so much more goes beyond a limit: refused where the rule is strict, otherwise named. */
export async function roomOf(
  ctx: Context<(typeof takingFailures)[number]>,
  { id, capacity, strict, unit, taken: takenOfAll }: Season,
  { agent, more }: { agent: string; more: bigint },
): Promise<'none' | 'over_quota' | 'over_capacity'> {
  const own = await ctx.db
    .selectFrom('turns_quota')
    .select(['most', 'taken'])
    .where('commons_id', '=', ctx.commons.id)
    .where('season', '=', id)
    .where('agent', '=', agent)
    .executeTakeFirst()
  if (!own) return ctx.fail('no_quota')
  const room = { ...own, capacity, takenOfAll }
  // Giving back is always possible.
  const over = more > 0n ? beyond(room, more) : undefined
  if (!over) return 'none'
  if (strict) ctx.fail(over, { left: leftOf(room), unit })
  return over
}

/** Adds to what somebody has taken, and all together; takes off where it is less than nothing. */
export async function addTaken(
  { db, commons }: Context,
  { season, agent, more }: { season: string; agent: string; more: bigint },
): Promise<void> {
  const taken = sql<bigint>`taken + ${more}::numeric`
  await db
    .updateTable('turns_quota')
    .set({ taken })
    .where('commons_id', '=', commons.id)
    .where('season', '=', season)
    .where('agent', '=', agent)
    .execute()
  await db
    .updateTable('turns_season')
    .set({ taken })
    .where('commons_id', '=', commons.id)
    .where('id', '=', season)
    .execute()
}
