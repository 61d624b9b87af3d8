import { type Kysely, sql } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import type { Tables } from '../../kernel/database.ts'
import { dayAfter } from '../members/local-day.ts'
import { withPaid } from './owing.ts'
import type { Share } from './shared-out.ts'
import type { SeasonRow } from './tables.ts'

export interface Assessed {
  id: string
  season: SeasonRow
  from: string
  left: number
  days: number
  keyTotal: bigint
  total: bigint
}

/** Writes down what somebody came to owe later, beside what they owed before. */
export async function keepLate(ctx: Context, one: Assessed, shares: readonly Share[]): Promise<void> {
  const [commons_id, late] = [ctx.commons.id, one.id]
  const { season, from: from_on, left: days_left, days, keyTotal: key_total, total } = one
  const sums = { days_left, days, key_total, total, assessed_at: ctx.now }
  await ctx.db
    .insertInto('care_late')
    .values({ commons_id, id: late, season: season.id, from_on, ...sums })
    .execute()
  const rows = { agents: shares.map(({ agent }) => agent), keys: shares.map(({ key }) => String(key)) }
  const owed = shares.map((share) => String(share.owed))
  const table = sql`unnest(${rows.agents}::uuid[], ${rows.keys}::numeric[], ${owed}::numeric[]) as t (agent, key, owed)`
  await sql`
    insert into care_late_share (commons_id, late, agent, key_amount, owed)
    select ${commons_id}, ${late}, t.agent, t.key, t.owed from ${table}`.execute(ctx.db)
  const busy = await stillOwing(ctx, season.id, rows.agents)
  await sql`
    insert into care_owed as o (commons_id, season, agent, key_amount, owed, gates_from)
    select ${commons_id}, ${season.id}, t.agent, t.key, t.owed, ${gateOf(season, from_on)}::date from ${table}
    on conflict (commons_id, season, agent) do update set
      key_amount = o.key_amount + excluded.key_amount, owed = o.owed + excluded.owed,
      gates_from = case when o.agent = any(${busy}::uuid[]) then o.gates_from else excluded.gates_from end`.execute(
    ctx.db,
  )
}

/** Who has something left of it already: their day stays, whatever is added. */
async function stillOwing(ctx: Context, season: string, agents: readonly string[]): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('care_owed')
    .selectAll()
    .where('commons_id', '=', ctx.commons.id)
    .where('season', '=', season)
    .where('agent', 'in', [...agents])
    .execute()
  return (await withPaid(ctx, rows)).filter(({ left }) => left > 0n).map(({ agent }) => agent)
}

const dayMs = 24 * 3_600_000

/** As many days to do it as everybody had from the beginning, up to the end of the season. */
export function gateOf({ from_on, until_on, gates_from }: SeasonRow, from: string): string {
  const given = Math.round((Date.parse(gates_from) - Date.parse(from_on)) / dayMs)
  const [own, last] = [dayAfter(from, { days: given }), dayAfter(until_on, { days: 1 })]
  const gate = own < last ? own : last
  return gate > gates_from ? gate : gates_from
}

/** What was assessed later of a season, with each one's part, in the order it was. */
export async function lateOfSeason(
  { db, commons }: { db: Kysely<Tables>; commons: { id: string } },
  season: string,
) {
  const rows = await db
    .selectFrom('care_late')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('season', '=', season)
    .orderBy('assessed_at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute()
  if (rows.length === 0) return []
  const shares = await db
    .selectFrom('care_late_share')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where(
      'late',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('agent')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, from: row.from_on, left: row.days_left, days: row.days },
    ...{ keyTotal: row.key_total, total: row.total },
    shares: shares
      .filter(({ late }) => late === row.id)
      .map(({ agent, key_amount, owed }) => ({ agent, key: key_amount, owed })),
  }))
}
