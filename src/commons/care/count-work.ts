import { sql } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import { dropUnpaid } from './drop-unpaid.ts'
import { type Owing, owedBy, withPaid } from './owing.ts'
import type { DayRow, WorkTable } from './tables.ts'

/**
 * Counts what each did on a day towards what they owe of its duty, the oldest season first. What is more than they owe
 * stands with the day and counts towards nothing.
 */
export async function countWork(
  ctx: Context,
  day: DayRow,
  came: readonly { agent: string; amount: bigint }[],
): Promise<void> {
  const did = new Map(came.map(({ agent, amount }) => [agent, amount]))
  const owed = (await owedBy(ctx, [...did.keys()])).filter(
    ({ duty, unit }) => duty === day.duty && unit === day.unit,
  )
  const rest = new Map(did)
  const rows: WorkTable[] = []
  const spared: Owing[] = []
  for (const one of await withPaid(ctx, owed)) {
    const { season, agent, left, asked } = one
    const has = rest.get(agent) ?? 0n
    const amount = has < left ? has : left
    if (amount === 0n) continue
    if (left - amount < asked) spared.push({ ...one, left: left - amount })
    rest.set(agent, has - amount)
    rows.push({ commons_id: ctx.commons.id, day: day.id, agent, season, amount })
  }
  await keepCounted(ctx, day.id, did)
  if (rows.length === 0) return
  await ctx.db.insertInto('care_work').values(rows).execute()
  await addDone(ctx, rows)
  await dropUnpaid(ctx, spared)
}

/** Takes back what a day counted, before it is counted anew. False where a season of it is closed for good. */
export async function takeBackWork(ctx: Context, day: string): Promise<boolean> {
  if (await countedInClosed(ctx, day)) return false
  const gone = await ctx.db
    .deleteFrom('care_work')
    .where('commons_id', '=', ctx.commons.id)
    .where('day', '=', day)
    .returningAll()
    .execute()
  await addDone(
    ctx,
    gone.map((row) => ({ ...row, amount: -row.amount })),
  )
  return true
}

async function countedInClosed(ctx: Context, day: string): Promise<boolean> {
  const found = await ctx.db
    .selectFrom('care_work as w')
    .innerJoin('care_season as s', (join) =>
      join.onRef('s.commons_id', '=', 'w.commons_id').onRef('s.id', '=', 'w.season'),
    )
    .select('w.season')
    .where('w.commons_id', '=', ctx.commons.id)
    .where('w.day', '=', day)
    .where('s.closed', '=', true)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

async function keepCounted(ctx: Context, day: string, did: ReadonlyMap<string, bigint>): Promise<void> {
  await sql`
    update care_signup u set counted = t.amount
    from unnest(${[...did.keys()]}::uuid[], ${[...did.values()].map(String)}::numeric[]) as t (agent, amount)
    where u.commons_id = ${ctx.commons.id} and u.day = ${day} and u.agent = t.agent`.execute(ctx.db)
}

async function addDone(ctx: Context, rows: readonly WorkTable[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    update care_owed o set done = o.done + t.amount
    from unnest(${rows.map((one) => one.season)}::uuid[], ${rows.map((one) => one.agent)}::uuid[],
      ${rows.map((one) => String(one.amount))}::numeric[]) as t (season, agent, amount)
    where o.commons_id = ${ctx.commons.id} and o.season = t.season and o.agent = t.agent`.execute(ctx.db)
}
