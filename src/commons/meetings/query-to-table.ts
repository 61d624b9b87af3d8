import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'

/** Proposals that wait for a meeting and are on no agenda yet, the oldest first. */
export const toTable = query({
  input: z.strictObject({}),
  output: z.array(
    z.object({
      decision: id('decisions.decision'),
      number: z.int(),
      title: z.string(),
      kind: z.string(),
      procedure: z.string(),
    }),
  ),
  who: ['member'],
  async run({ db, commons }) {
    const { rows } = await sql<{
      decision: string
      number: number
      title: string
      kind: string
      procedure: string
    }>`
      select d.id as decision, d.number, d.title, d.kind, d.procedure from decisions_decision d
      where d.commons_id = ${commons.id} and d.state = 'tabled' and not exists (
        select from meetings_item i join meetings_meeting m on m.commons_id = i.commons_id and m.id = i.meeting
        where i.commons_id = d.commons_id and i.decision = d.id and m.state in ('planned', 'called', 'open'))
      order by d.number limit 100`.execute(db)
    return rows
  },
})
