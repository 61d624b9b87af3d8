import { sql } from 'kysely'
import { z } from 'zod'
import { allows } from '../../kernel/authority.ts'
import { query } from '../../kernel/capability.ts'
import { invitedTo } from './invited.ts'
import { meetingOf, meetingShape } from './query-meetings.ts'
import { replies } from './tables.ts'
import { mayPrepareHere, visibleMeetings } from './visible-to.ts'

/** Called meetings that may want something of me, the next first; kept light, for every page counts what waits. */
export const mine = query({
  input: z.strictObject({}),
  output: z.array(
    meetingShape.extend({
      invited: z.boolean(),
      /** People are being let in. */
      door: z.boolean(),
      reply: z.enum(replies).nullable(),
      here: z.boolean(),
      /** How many still have to be telephoned or written to; none for whoever does not prepare it. */
      untold: z.int(),
    }),
  ),
  who: ['member'],
  async run(view) {
    const me = view.standing.agent ?? null
    const its = sql`commons_id = m.commons_id and meeting = m.id`
    const rows = await visibleMeetings(view)
      .select([
        sql<
          'coming' | 'away' | 'proxy' | null
        >`(select reply from meetings_reply where ${its} and agent = ${me})`.as('reply'),
        sql<boolean>`exists (select from meetings_attendance where ${its} and agent = ${me}
          and left_at is null and way <> 'proxy')`.as('here'),
        sql<number>`(select count(*) from meetings_notice where ${its} and way is null)::int`.as('untold'),
      ])
      .where('m.state', 'in', ['called', 'open'])
      .orderBy('m.starts_at')
      .limit(10)
      .execute()
    return rows.map((row) => ({
      ...meetingOf(row),
      invited: allows(invitedTo(view.charter, row), view.viewer, view.standing),
      door: row.code !== null,
      reply: row.reply,
      here: row.here,
      untold: mayPrepareHere(view, row.organ) ? row.untold : 0,
    }))
  },
})
export type MyMeeting = z.output<(typeof mine)['output']>[number]
