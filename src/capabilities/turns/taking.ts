import { sql } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import { ruleOf, type TurnRule } from './dials.ts'
import { keptOut } from './gate.ts'
import { beyond, leftOf } from './quota.ts'
import { placeRow, type seasonRow } from './stored.ts'

export const takingFailures = ['no_quota', 'over_quota', 'over_capacity', 'kept_out'] as const

type Season = Awaited<ReturnType<typeof seasonRow>>

/**
 * What speaks against so much more: a limit it goes beyond, or that the one who takes it is kept out. Refused where the
 * rule is strict, otherwise named.
 */
export async function roomOf(
  ctx: Context<(typeof takingFailures)[number]>,
  { id, resource, capacity, strict, unit, taken: takenOfAll }: Season,
  { agent, more }: { agent: string; more: bigint },
): Promise<'none' | 'over_quota' | 'over_capacity' | 'kept_out'> {
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
  if (more <= 0n) return 'none'
  const out = await keptOut(ctx, await dutyOf(ctx, resource), agent)
  if (out && strict) ctx.fail('kept_out', outValues(out))
  const over = beyond(room, more)
  if (over && strict) ctx.fail(over, { left: leftOf(room), unit })
  return out ? 'kept_out' : (over ?? 'none')
}

/** What the rule of its quotas says of duties; nothing to say where it has none any more. */
async function dutyOf(ctx: Context, resource: string): Promise<TurnRule['duty']> {
  const place = await placeRow(ctx, resource)
  const codes = place ? [place.in_force, place.rule] : []
  const known = codes.map((code) => ruleOf(ctx.charter, code))
  return known.find((rule) => rule?.way === 'quota')?.duty ?? 'none'
}

/** The day it ends, or what is missing: `fatigue:200:d`, one after the other. */
const outValues = ({ until, missing }: NonNullable<Awaited<ReturnType<typeof keptOut>>>) =>
  until
    ? { until }
    : { missing: missing.map(({ code, amount, unit }) => `${code}:${amount}:${unit}`).join(',') }

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
