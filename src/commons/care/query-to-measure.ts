import { sql } from 'kysely'
import { z } from 'zod'
import { nobody } from '../../kernel/authority.ts'
import { query } from '../../kernel/capability.ts'
import { id, instant } from '../../kernel/fields.ts'

/** What the viewer measures and whose day has come: so many days since the last reading, or never measured. */
export const toMeasure = query({
  input: z.strictObject({}),
  output: z.array(
    z.object({ id: id('care.indicator'), name: z.string(), thing: z.string(), last: instant().nullable() }),
  ),
  who: ['member'],
  async run(view) {
    const me = view.standing.agent ?? nobody
    const found = await sql<{ id: string; name: string; thing: string; last: Date | null }>`
      select i.id, i.name, r.name as thing, l.at as last from care_indicator i
      join observation_resource r on r.commons_id = i.commons_id and r.id = i.resource and r.status = 'active'
      left join lateral (select c.at from care_reading c where c.commons_id = i.commons_id
        and c.indicator = i.id and not c.corrected order by c.at desc limit 1) l on true
      where i.commons_id = ${view.commons.id} and i.measurer = ${me} and i.ended_at is null
        and i.every_days is not null
        and (l.at is null or l.at <= ${view.now}::timestamptz - make_interval(days => i.every_days))
      order by l.at nulls first, i.id limit 20`.execute(view.db)
    return found.rows.map(({ last, ...one }) => ({ ...one, last: last?.toISOString() ?? null }))
  },
})
