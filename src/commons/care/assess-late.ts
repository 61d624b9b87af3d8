import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { day, id } from '../../kernel/fields.ts'
import { figures } from './dials.ts'
import { dutyShared, lateAssessed } from './entries.ts'
import { keysOf } from './keys.ts'
import { late } from './late-dials.ts'
import { type Assessed, keepLate } from './late-stored.ts'
import { sharedOut } from './shared-out.ts'
import { seasonAt } from './stored.ts'
import type { SeasonRow } from './tables.ts'
import { byHeads, figureUnit, wholeOf } from './units.ts'

/** So many members at once in an entry. */
const chunkSize = 500

/**
 * Shares a season out to those who came after it was, and for what the key of others has grown by since: the rate of
 * that season for the days left of it, or for all of it, as the charter says. Whoever is assessed already is not again.
 */
export const assessLate = command({
  input: z.strictObject({
    season: id('care.season'),
    /** From which day on they owe. */
    from: day(),
    /** Only these; null: everybody who came or grew. */
    agents: z.array(id('members.agent')).min(1).max(500).nullable(),
  }),
  who: ['role:steward', 'clock'],
  failures: ['late_owe_nothing', 'season_closed', 'outside_season', 'no_such_key', 'nobody_late'],
  records: { late_assessed: lateAssessed, duty_shared: dutyShared },
  async run(ctx, { season: id, from, agents }) {
    const how = ctx.dial(late)
    if (how === 'none') ctx.fail('late_owe_nothing')
    const season = await seasonAt(ctx, id)
    if (season.closed) ctx.fail('season_closed')
    if (from < season.from_on || from > season.until_on) ctx.fail('outside_season')
    const whole = wholeKey(ctx, season) ?? ctx.fail('no_such_key')
    const { left, days } = how === 'full' ? { left: 1, days: 1 } : daysLeft(season, from)
    const grown = await grownKeys(ctx, season, { from, agents })
    const scaled = { rate: season.rate * BigInt(left), whole: whole * BigInt(days) }
    const { shares, keyTotal, total } = sharedOut(grown, scaled)
    if (shares.length === 0) ctx.fail('nobody_late')
    const one: Assessed = { id: ctx.newId(), season, from, left, days, keyTotal, total }
    await keepLate(ctx, one, shares)
    const about = { late: one.id, season: id, from, left, days, rate: season.rate, keyTotal, total }
    const cause = ctx.record(
      'late_assessed',
      { ...about, people: shares.length },
      { clause: `dials.${late.name}` },
    )
    for (let at = 0; at < shares.length; at += chunkSize)
      ctx.record('duty_shared', { season: id, shares: shares.slice(at, at + chunkSize) }, { cause })
    return { people: shares.length, total }
  },
})

/** How many smallest steps of its key are one; nothing where the charter no longer knows it. */
function wholeKey(ctx: Context, { key }: SeasonRow): bigint | undefined {
  if (key === byHeads) return 1n
  const figure = ctx.dial(figures).find(({ code }) => code === key)
  return figure && wholeOf(figureUnit(figure))
}

const dayMs = 24 * 3_600_000
const daysBetween = (from: string, until: string) =>
  Math.round((Date.parse(until) - Date.parse(from)) / dayMs) + 1

/** Days of a season from one on, that day and the last one counted. */
export const daysLeft = ({ from_on, until_on }: SeasonRow, from: string) => ({
  left: daysBetween(from, until_on),
  days: daysBetween(from_on, until_on),
})

/** What each one's key is more than what they were assessed for. */
async function grownKeys(
  ctx: Context,
  { id, key }: SeasonRow,
  { from, agents }: { from: string; agents: readonly string[] | null },
): Promise<Map<string, bigint>> {
  const known = await ctx.db
    .selectFrom('care_owed')
    .select(['agent', 'key_amount'])
    .where('commons_id', '=', ctx.commons.id)
    .where('season', '=', id)
    .execute()
  const before = new Map(known.map(({ agent, key_amount }) => [agent, key_amount]))
  const now = await keysOf(ctx, { key, on: from })
  const asked = agents && new Set(agents)
  return new Map(
    [...now]
      .filter(([agent]) => !asked || asked.has(agent))
      .map(([agent, amount]) => [agent, amount - (before.get(agent) ?? 0n)]),
  )
}
