import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { unitCode } from '../../kernel/fields.ts'

const most = 100

/** What income may have come from: projects something was given to, and things somebody made, the latest first. */
export const sources = query({
  input: z.strictObject({}),
  output: z.object({
    projects: z.array(z.string()),
    resources: z.array(z.object({ id: z.string(), name: z.string(), unit: unitCode() })),
  }),
  who: ['member'],
  async run({ db, commons }) {
    const given = await sql<{ id: string }>`
      select e.process as id from observation_event e
      where e.commons_id = ${commons.id} and e.process is not null and e.status = 'counted'
        and not exists (select from observation_process p where p.commons_id = e.commons_id and p.id = e.process)
      group by e.process order by max(e.happened_at) desc limit ${most}`.execute(db)
    const made = await sql<{ id: string; name: string; unit: string }>`
      select r.id, r.name, r.unit from observation_resource r
      where r.commons_id = ${commons.id} and r.status = 'active' and exists (
        select from observation_event e
        where e.commons_id = r.commons_id and e.resource = r.id and e.action = 'produce' and e.status = 'counted')
      order by r.registered_at desc, r.id limit ${most}`.execute(db)
    return { projects: given.rows.map(({ id }) => id), resources: made.rows }
  },
})
