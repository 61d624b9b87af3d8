import { sql } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import { agendaHash } from './agenda.ts'
import type { sittingCalled } from './entries.ts'
import { invitedIds } from './invited.ts'
import { itemsOf, updateMeeting } from './stored.ts'
import type { MeetingRow } from './tables.ts'

type Ctx = Context<string>

/**
 * Writes down who is to be told, each in the way that reaches them: the app where they sign in themselves, mail where
 * only an address is known. The others wait for somebody to telephone or to post a letter. Replaces an earlier round.
 */
export async function addressEveryone(ctx: Ctx, meeting: MeetingRow): Promise<void> {
  await ctx.db
    .deleteFrom('meetings_notice')
    .where('commons_id', '=', ctx.commons.id)
    .where('meeting', '=', meeting.id)
    .execute()
  await sql`
    insert into meetings_notice (commons_id, meeting, agent, way, sent_at)
    select a.commons_id, ${meeting.id}::uuid, a.id, w.way, case when w.way is not null then ${ctx.now}::timestamptz end
    from (${invitedIds(ctx, meeting)}) i
    join members_agent a on a.commons_id = ${ctx.commons.id} and a.id = i.id
    cross join lateral (select case when a.person_id is not null then 'app'
      when a.email is not null and a.email not like '%.invalid' then 'mail' end as way) w`.execute(ctx.db)
}

/** Everybody invited, by id; only for organs, which are small. */
export async function invitedOf(ctx: Ctx, meeting: MeetingRow): Promise<string[]> {
  const found = await sql<{ id: string }>`select id from (${invitedIds(ctx, meeting)}) i limit 1000`.execute(
    ctx.db,
  )
  return found.rows.map(({ id }) => id)
}

type Told = Omit<ReturnType<typeof sittingCalled.data.parse>, 'invited'>

/** What an entry says that tells people of a meeting. */
export async function toldOf(ctx: Ctx, row: MeetingRow): Promise<Told> {
  const { id, starts_at, place_id } = row
  const items = await itemsOf(ctx, id)
  const { day, time } = await clockIn(ctx, starts_at)
  return {
    ...{ meeting: id, at: starts_at.toISOString(), day, time, place: place_id },
    items: items.map((one) => one.id),
    agendaHash: agendaHash(items),
  }
}

/** As clocks in the commons show a moment. */
async function clockIn({ db, commons }: Ctx, at: Date): Promise<{ day: string; time: string }> {
  const found = await sql<{ day: string; time: string }>`
    select to_char(at, 'YYYY-MM-DD') as day, to_char(at, 'HH24:MI') as time
    from (select ${at}::timestamptz at time zone time_zone as at from kernel_commons where id = ${commons.id}) c`.execute(
    db,
  )
  return found.rows[0]!
}

/** After the entry that told them is recorded: whoever has read on from it has seen the notice. */
export const keepTold = (ctx: Ctx, meeting: string, seq: number) =>
  updateMeeting(ctx, meeting, { told_seq: BigInt(seq), agenda_changed: false })
