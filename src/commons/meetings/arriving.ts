import { sql } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import type { arrived } from './entries.ts'
import type { MeetingRow } from './tables.ts'

type Ctx = Context<string, { arrived: typeof arrived }>
export type ArrivalWay = 'code' | 'office' | 'family'

/**
 * Notes that these are there, and whoever they stand in for. Whoever comes in person after all takes their proxy back
 * by coming: nobody is there twice.
 */
export async function arrive(
  ctx: Ctx,
  meeting: MeetingRow,
  agents: readonly string[],
  way: ArrivalWay,
): Promise<void> {
  const kept = way === 'family' ? 'proxy' : way
  await put(ctx, meeting.id, agents, kept)
  if (way !== 'family') await dropProxies(ctx, meeting.id, agents)
  const represented = way === 'family' ? [] : await putRepresented(ctx, meeting.id, agents)
  ctx.record('arrived', { meeting: meeting.id, way, agents: [...agents], represented })
}

async function put(ctx: Ctx, meeting: string, agents: readonly string[], way: string): Promise<void> {
  await sql`
    insert into meetings_attendance (commons_id, meeting, agent, way, at)
    select ${ctx.commons.id}::uuid, ${meeting}::uuid, a, ${way}, ${ctx.now}::timestamptz
    from unnest(${[...agents]}::uuid[]) a
    on conflict (commons_id, meeting, agent) do update
    set way = excluded.way, holder = null, left_at = null`.execute(ctx.db)
}

async function dropProxies(ctx: Ctx, meeting: string, agents: readonly string[]): Promise<void> {
  await ctx.db
    .deleteFrom('meetings_proxy')
    .where('commons_id', '=', ctx.commons.id)
    .where('meeting', '=', meeting)
    .where('agent', 'in', agents)
    .execute()
}

async function putRepresented(ctx: Ctx, meeting: string, agents: readonly string[]): Promise<string[]> {
  const found = await sql<{ agent: string }>`
    insert into meetings_attendance (commons_id, meeting, agent, way, holder, at)
    select p.commons_id, p.meeting, p.agent, 'proxy', p.holder, ${ctx.now}::timestamptz
    from meetings_proxy p
    where p.commons_id = ${ctx.commons.id} and p.meeting = ${meeting} and p.holder = any(${[...agents]}::uuid[])
    on conflict (commons_id, meeting, agent) do update
    set way = 'proxy', holder = excluded.holder, left_at = null
    where meetings_attendance.left_at is not null or meetings_attendance.way = 'proxy'
    returning agent`.execute(ctx.db)
  return found.rows.map(({ agent }) => agent).sort()
}

/** Who is in the room now: each member, and by whom where somebody stands in for them. */
export async function presentAt(
  { db, commons }: Pick<Ctx, 'db' | 'commons'>,
  meeting: string,
): Promise<{ agent: string; by: string | null; way: 'code' | 'office' | 'proxy' }[]> {
  const rows = await db
    .selectFrom('meetings_attendance')
    .select(['agent', 'holder', 'way'])
    .where('commons_id', '=', commons.id)
    .where('meeting', '=', meeting)
    .where('left_at', 'is', null)
    .orderBy('agent')
    .execute()
  return rows.map(({ agent, holder, way }) => ({ agent, by: holder, way }))
}
