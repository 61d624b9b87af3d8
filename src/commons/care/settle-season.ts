import { sql } from 'kysely'
import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { localDay } from '../members/local-day.ts'
import { seasonSettled } from './entries.ts'
import { type Owing, withPaid } from './owing.ts'
import { seasonAt } from './stored.ts'
import type { SeasonRow } from './tables.ts'

/**
 * What is left of a season once it is over: carried on to a later season of the same duty (`into`), or written off
 * (null). Either way nobody owes it twice.
 */
export const settleSeason = command({
  input: z.strictObject({ season: id('care.season'), into: id('care.season').nullable() }),
  who: ['role:steward'],
  failures: ['season_closed', 'season_not_over', 'not_a_later_season', 'payments_open'],
  records: { season_settled: seasonSettled },
  async run(ctx, { season: id, into }) {
    const season = await seasonAt(ctx, id)
    if (season.closed) ctx.fail('season_closed')
    if (season.until_on >= (await localDay(ctx.db, ctx.commons.id, ctx.now))) ctx.fail('season_not_over')
    if (into !== null && !follows(await seasonAt(ctx, into), season)) ctx.fail('not_a_later_season')
    const rows = ctx.db.selectFrom('care_owed').selectAll().where('commons_id', '=', ctx.commons.id)
    const owing = await withPaid(ctx, await rows.where('season', '=', id).orderBy('agent').execute())
    // Money still to come for what would be owed again, or be let off.
    if (owing.some(({ asked }) => asked > 0n)) ctx.fail('payments_open')
    const open = owing.filter(({ left }) => left > 0n)
    await release(ctx, id, open)
    if (into !== null) await carry(ctx, into, open)
    const left = open.map((one) => ({ agent: one.agent, amount: one.left }))
    ctx.record('season_settled', { season: id, into, left })
    return { people: open.length }
  },
})

const follows = (later: SeasonRow, season: SeasonRow) =>
  !later.closed && later.duty === season.duty && later.unit === season.unit && later.from_on > season.until_on

async function release(ctx: Context, season: string, open: readonly Owing[]): Promise<void> {
  await sql`
    update care_owed o set released = o.released + t.amount
    from unnest(${open.map((one) => one.agent)}::uuid[], ${open.map((one) => String(one.left))}::numeric[])
      as t (agent, amount)
    where o.commons_id = ${ctx.commons.id} and o.season = ${season} and o.agent = t.agent`.execute(ctx.db)
  await ctx.db
    .updateTable('care_season')
    .set({ closed: true })
    .where('commons_id', '=', ctx.commons.id)
    .where('id', '=', season)
    .execute()
}

async function carry(ctx: Context, into: string, open: readonly Owing[]): Promise<void> {
  await sql`
    insert into care_owed (commons_id, season, agent, key_amount, owed, carried)
    select ${ctx.commons.id}, ${into}, t.agent, 0, 0, t.amount
    from unnest(${open.map((one) => one.agent)}::uuid[], ${open.map((one) => String(one.left))}::numeric[])
      as t (agent, amount)
    on conflict (commons_id, season, agent) do update set carried = care_owed.carried + excluded.carried`.execute(
    ctx.db,
  )
}
