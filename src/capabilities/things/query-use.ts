import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { day, id } from '../../kernel/fields.ts'
import { zoneOf } from './stored.ts'

/** How much a thing was booked in a stretch of days, first and last: by the type of member whoever booked has now. */
export const useOf = query({
  input: z.strictObject({ resource: id('observation.resource'), from: day(), until: day() }),
  output: z.array(z.object({ type: z.string(), bookings: z.int(), minutes: z.int(), people: z.int() })),
  who: ['member'],
  async run(view, { resource, from, until }) {
    const zone = await zoneOf(view)
    const found = await sql<{ type: string; bookings: number; minutes: number; people: number }>`
      select coalesce(a.type, '') as type, count(*)::int as bookings, count(distinct b.agent)::int as people,
        coalesce(sum(extract(epoch from b.until_at - b.from_at)), 0)::int / 60 as minutes
      from things_booking b
      left join lateral (select min(t.type) as type from members_agent_type t
        where t.commons_id = b.commons_id and t.agent_id = b.agent) a on true
      where b.commons_id = ${view.commons.id} and b.resource = ${resource} and b.state = 'booked'
        and b.from_at >= (${from}::date)::timestamp at time zone ${zone}
        and b.from_at < (${until}::date + 1)::timestamp at time zone ${zone}
        and b.from_at <= ${view.now}
      group by 1 order by 1`.execute(view.db)
    return found.rows
  },
})
