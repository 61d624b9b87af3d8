import { sql } from 'kysely'
import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { arrive } from './arriving.ts'
import { arrived, codeRefused, meetingId } from './entries.ts'
import { invitedAmong } from './invited.ts'
import { meetingIn, preparingFailures } from './preparing.ts'
import type { MeetingRow } from './tables.ts'

/** After so many wrong codes the office lets somebody in by hand. */
export const mostTries = 8

/**
 * A member says at the door that they are there, with the code shown in the room. A wrong one is counted rather than
 * refused, for a refusal leaves no trace and could be tried for ever.
 */
export const checkIn = command({
  input: z.strictObject({ meeting: meetingId(), code: z.string().regex(/^\d{4,6}$/) }),
  who: ['member'],
  failures: [...preparingFailures, 'not_invited', 'door_is_shut', 'too_many_tries', 'is_there_already'],
  records: { arrived, code_refused: codeRefused },
  async run(ctx, { meeting, code }) {
    const row = await meetingIn(ctx, meeting, ['called', 'open'])
    const agent = ctx.standing.agent!
    if (!(await invitedAmong(ctx, row, [agent])).has(agent)) ctx.fail('not_invited')
    if (row.code === null) ctx.fail('door_is_shut')
    if (await isHere(ctx, meeting, agent)) ctx.fail('is_there_already')
    const tries = await triesOf(ctx, meeting, agent)
    if (tries >= mostTries) ctx.fail('too_many_tries')
    if (row.code !== code) return refuse(ctx, row, agent, tries + 1)
    await arrive(ctx, row, [agent], 'code')
    return { in: true, left: 0 }
  },
})

type Ctx = Context<string, { code_refused: typeof codeRefused }>

async function isHere({ db, commons }: Ctx, meeting: string, agent: string): Promise<boolean> {
  const row = await db
    .selectFrom('meetings_attendance')
    .select('agent')
    .where('commons_id', '=', commons.id)
    .where('meeting', '=', meeting)
    .where('agent', '=', agent)
    .where('left_at', 'is', null)
    .where('way', '<>', 'proxy')
    .executeTakeFirst()
  return row !== undefined
}

async function triesOf({ db, commons }: Ctx, meeting: string, agent: string): Promise<number> {
  const query = db.selectFrom('meetings_try').select('tries').where('commons_id', '=', commons.id)
  const row = await query.where('meeting', '=', meeting).where('agent', '=', agent).executeTakeFirst()
  return row?.tries ?? 0
}

async function refuse(ctx: Ctx, { id: meeting }: MeetingRow, agent: string, tries: number) {
  await sql`insert into meetings_try (commons_id, meeting, agent, tries)
    values (${ctx.commons.id}, ${meeting}, ${agent}, ${tries})
    on conflict (commons_id, meeting, agent) do update set tries = excluded.tries`.execute(ctx.db)
  ctx.record('code_refused', { meeting, agent, tries })
  return { in: false, left: mostTries - tries }
}
