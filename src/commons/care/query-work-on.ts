import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { amount, day, id, instant } from '../../kernel/fields.ts'
import { startOfDay } from '../members/local-day.ts'

/** Work days for one resource within a stretch of days, the latest first: who came and for how long. */
export const workOn = query({
  input: z.strictObject({
    resource: id('observation.resource'),
    within: z.strictObject({ from: day(), until: day() }).nullable(),
  }),
  output: z.array(
    z.object({
      ...{ id: id('care.day'), title: z.string(), begins: instant(), state: z.enum(['called', 'held']) },
      people: z.int(),
      /** All together, in seconds. */
      effort: amount(),
    }),
  ),
  who: ['member'],
  async run(view, { resource, within }) {
    const { db, commons } = view
    const from = within && (await startOfDay(db, commons.id, within.from))
    const until = within && (await startOfDay(db, commons.id, within.until, 1))
    const found = await sql<{
      id: string
      title: string
      begins_at: Date
      state: 'called' | 'held'
      people: number
      effort: bigint
    }>`
      select d.id, d.title, d.begins_at, d.state, w.people, w.effort from care_day d
      cross join lateral (select count(*) filter (where e.effort > 0)::int as people,
        coalesce(sum(e.effort), 0) as effort from care_work_event e
        where e.commons_id = d.commons_id and e.day = d.id) w
      where d.commons_id = ${commons.id} and d.resource = ${resource} and d.state <> 'cancelled'
        and (${from}::timestamptz is null or d.begins_at >= ${from}::timestamptz)
        and (${until}::timestamptz is null or d.begins_at < ${until}::timestamptz)
      order by d.begins_at desc, d.id limit ${within ? 400 : 6}`.execute(db)
    return found.rows.map(({ begins_at, effort, ...one }) => ({
      ...{ ...one, begins: begins_at.toISOString(), effort: BigInt(effort) },
    }))
  },
})
