import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { preparedByViewer } from './query-people.ts'

const counted = {
  told: z.int(),
  untold: z.int(),
  seen: z.int(),
  byHand: z.int(),
  coming: z.int(),
  away: z.int(),
  byProxy: z.int(),
  proxies: z.int(),
}
type Counts = Record<keyof typeof counted, number>

/** How many were told, have seen it, will come; for whoever prepares the meeting. `code`: what is typed at the door. */
export const tallies = query({
  input: z.strictObject({ meeting: id('meetings.meeting') }),
  output: z.object({ ...counted, code: z.string().nullable() }),
  who: ['member'],
  async run(view, { meeting }) {
    const row = await preparedByViewer(view, meeting)
    const at = sql`commons_id = ${view.commons.id} and meeting = ${meeting}`
    const { rows } = await sql<Counts>`
      with n as (
        select n.way, coalesce(r.reply is not null or (n.way in ('app', 'mail') and nr.read_to > ${row.told_seq}::bigint), false) as seen
        from meetings_notice n
        left join meetings_reply r on r.commons_id = n.commons_id and r.meeting = n.meeting and r.agent = n.agent
        left join notices_reader nr on nr.commons_id = n.commons_id and nr.agent = n.agent
        where n.commons_id = ${view.commons.id} and n.meeting = ${meeting}
      ), r as (select reply from meetings_reply where ${at})
      select (select count(*) filter (where way is not null) from n)::int as told,
        (select count(*) filter (where way is null) from n)::int as untold,
        (select count(*) filter (where seen) from n)::int as seen,
        (select count(*) filter (where way in ('phone', 'letter', 'hand')) from n)::int as "byHand",
        (select count(*) filter (where reply = 'coming') from r)::int as coming,
        (select count(*) filter (where reply = 'away') from r)::int as away,
        (select count(*) filter (where reply = 'proxy') from r)::int as "byProxy",
        (select count(*) from meetings_proxy where ${at})::int as proxies`.execute(view.db)
    return { ...rows[0]!, code: row.code }
  },
})
