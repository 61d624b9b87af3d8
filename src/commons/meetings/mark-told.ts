import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { meetingId, noticeGiven, officeWays } from './entries.ts'
import { preparedMeeting, preparingFailures } from './preparing.ts'

/** The office has telephoned, posted or handed over the notice; `null` where that was ticked by mistake. */
export const markTold = command({
  input: z.strictObject({
    meeting: meetingId(),
    agents: z.array(id('members.agent')).min(1).max(500),
    way: z.enum(officeWays).nullable(),
  }),
  who: ['member'],
  failures: [...preparingFailures, 'not_invited'],
  records: { notice_given: noticeGiven },
  async run(ctx, { meeting, agents, way }) {
    await preparedMeeting(ctx, meeting, ['called', 'open'])
    const changed = await ctx.db
      .updateTable('meetings_notice')
      .set({ way, sent_at: way && ctx.now, by: way && ctx.standing.agent! })
      .where('commons_id', '=', ctx.commons.id)
      .where('meeting', '=', meeting)
      .where('agent', 'in', agents)
      .executeTakeFirst()
    if (changed.numUpdatedRows !== BigInt(new Set(agents).size)) ctx.fail('not_invited')
    ctx.record('notice_given', { meeting, way, agents })
    return { meeting }
  },
})
