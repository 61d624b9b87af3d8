import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { presenceMarked } from './entries.ts'
import { findVoter, voterFailures } from './voter.ts'

/** Is there without voting (yet): counts for the quorum, and as a part of those present. */
export const markPresent = command({
  input: z.strictObject({ decision: id('decisions.decision') }),
  who: ['member'],
  failures: [...voterFailures, 'already_present', 'in_meeting'],
  records: { presence_marked: presenceMarked },
  async run(ctx, { decision }) {
    const { row, agent, present } = await findVoter(ctx, decision)
    // Who is there is written down by the meeting.
    if (row.way !== null) ctx.fail('in_meeting')
    if (present) ctx.fail('already_present')
    await sql`
      with elector as (
        update decisions_elector set present = true
        where (commons_id, decision, agent) = (${ctx.commons.id}::uuid, ${decision}::uuid, ${agent}::uuid)
      )
      update decisions_decision set present = ${row.present + 1}
      where commons_id = ${ctx.commons.id} and id = ${decision}`.execute(ctx.db)
    ctx.record('presence_marked', { decision })
    return { decision }
  },
})
