import { sql } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import type { turnsLost } from './entries-service.ts'
import { setBack } from './set-back.ts'
import './tables.ts'

type Place = Pick<Context, 'db' | 'commons'>

const kinds = {
  draws: { table: 'turns_draw', rows: 'turns_entrant', of: 'draw' },
  lotteries: { table: 'turns_lottery', rows: 'turns_ticket', of: 'lottery' },
  seasons: { table: 'turns_season', rows: 'turns_quota', of: 'season' },
} as const
type Kind = keyof typeof kinds

/** Draws, lotteries and seasons: those that run end today, those to come and those never drawn are dropped. */
export async function windUpDays(ctx: Place, resource: string, today: string) {
  const agents = new Set<string>()
  const dropped: Record<Kind, string[]> = { draws: [], lotteries: [], seasons: [] }
  for (const kind of Object.keys(kinds) as Kind[]) {
    for (const one of await concerned(ctx, kind, { resource, today })) agents.add(one)
    dropped[kind] = await toDrop(ctx, kind, { resource, today })
    if (kind === 'lotteries') await giveTicketsBack(ctx, resource, dropped[kind])
    await drop(ctx, kind, dropped[kind])
    await sql`
      update ${sql.table(kinds[kind].table)} set until_on = ${today}
      where commons_id = ${ctx.commons.id} and resource = ${resource} and until_on > ${today}`.execute(ctx.db)
  }
  return { agents, ...dropped }
}

interface Asked {
  resource: string
  today: string
}

/** Everybody who has a part in what runs or is to come. */
async function concerned({ db, commons }: Place, kind: Kind, { resource, today }: Asked): Promise<string[]> {
  const { table, rows, of } = kinds[kind]
  const found = await sql<{ agent: string }>`
    select distinct r.agent from ${sql.table(rows)} r join ${sql.table(table)} d
      on d.commons_id = r.commons_id and d.id = r.${sql.ref(of)}
    where d.commons_id = ${commons.id} and d.resource = ${resource} and d.until_on >= ${today}`.execute(db)
  return found.rows.map(({ agent }) => agent)
}

async function toDrop({ db, commons }: Place, kind: Kind, { resource, today }: Asked): Promise<string[]> {
  const sealed = kind === 'seasons' ? sql`false` : sql`drawn_at is null`
  const found = await sql<{ id: string }>`
    select id from ${sql.table(kinds[kind].table)}
    where commons_id = ${commons.id} and resource = ${resource} and (from_on > ${today} or ${sealed})
    order by id`.execute(db)
  return found.rows.map(({ id }) => id)
}

/** Who was drawn for days that never come has the tickets again that they won with. */
async function giveTicketsBack({ db, commons }: Place, resource: string, dropped: readonly string[]) {
  await sql`
    update turns_asking a set weight = t.weight, is_in = true
    from turns_ticket t join turns_lottery l on l.commons_id = t.commons_id and l.id = t.lottery
    where t.commons_id = ${commons.id} and t.lottery = any(${[...dropped]}::uuid[]) and t.won is not null
      and l.by = 'lot' and a.commons_id = t.commons_id and a.resource = ${resource} and a.agent = t.agent`.execute(
    db,
  )
}

async function drop({ db, commons }: Place, kind: Kind, dropped: readonly string[]): Promise<void> {
  if (dropped.length === 0) return
  const { table, rows, of } = kinds[kind]
  const ids = sql`any(${[...dropped]}::uuid[])`
  for (const [from, column] of [
    [rows, of],
    ['turns_seed', 'draw'],
    [table, 'id'],
  ] as const)
    await sql`delete from ${sql.table(from)} where commons_id = ${commons.id} and ${sql.ref(column)} = ${ids}`.execute(
      db,
    )
}

/** Whoever has the water now has it to the end of their turn. Cycles to come are dropped; nothing of them was carried yet. */
export async function windUpCycles(ctx: Context<string, { turns_lost: typeof turnsLost }>, resource: string) {
  const all = await ctx.db
    .selectFrom('turns_turn as t')
    .innerJoin('turns_cycle as c', (on) =>
      on.onRef('c.commons_id', '=', 't.commons_id').onRef('c.id', '=', 't.cycle'),
    )
    .select(['t.cycle', 't.agent', 't.weight', 't.minutes', 't.from_at', 't.until_at', 'c.from_at as begins'])
    .where('c.commons_id', '=', ctx.commons.id)
    .where('c.resource', '=', resource)
    .where('c.until_at', '>', ctx.now)
    .orderBy('t.place')
    .execute()
  const [coming, running] = [
    all.filter((one) => one.begins >= ctx.now),
    all.filter((one) => one.begins < ctx.now),
  ]
  const cycles = [...new Set(coming.map(({ cycle }) => cycle))].sort()
  await dropCycles(ctx, cycles)
  const cut = running.find((one) => one.from_at <= ctx.now && ctx.now < one.until_at)?.until_at ?? ctx.now
  const isLost = (one: { from_at: Date }) => one.from_at >= cut
  if (running[0]) {
    const { cycle } = running[0]
    const parts = running.map((one) => ({ ...one, lost: isLost(one) ? one.minutes : 0n }))
    await setBack(ctx, { resource, cycle, why: 'ended' }, parts)
    await cutCycle(ctx, cycle, cut)
  }
  const concerned = [...coming, ...running.filter((one) => one.until_at > ctx.now)]
  return { cycles, agents: new Set(concerned.map(({ agent }) => agent)) }
}

async function dropCycles({ db, commons }: Place, cycles: readonly string[]): Promise<void> {
  if (cycles.length === 0) return
  const [here, ids] = [commons.id, sql`any(${[...cycles]}::uuid[])`]
  await sql`delete from turns_turn where commons_id = ${here} and cycle = ${ids}`.execute(db)
  await sql`delete from turns_cycle where commons_id = ${here} and id = ${ids}`.execute(db)
}

async function cutCycle({ db, commons }: Place, cycle: string, cut: Date): Promise<void> {
  await db
    .updateTable('turns_turn')
    .set({ minutes: 0n, from_at: cut, until_at: cut })
    .where('commons_id', '=', commons.id)
    .where('cycle', '=', cycle)
    .where('from_at', '>=', cut)
    .execute()
  await db
    .updateTable('turns_cycle')
    .set({ until_at: cut })
    .where('commons_id', '=', commons.id)
    .where('id', '=', cycle)
    .where('until_at', '>', cut)
    .execute()
}
