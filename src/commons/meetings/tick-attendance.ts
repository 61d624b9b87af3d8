import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { arrive } from './arriving.ts'
import { arrived, meetingId } from './entries.ts'
import { invitedAmong } from './invited.ts'
import { preparedMeeting, preparingFailures } from './preparing.ts'

/** The office ticks who came, also those who came later; `family` where somebody of their family came for them. */
export const tickAttendance = command({
  input: z.strictObject({
    meeting: meetingId(),
    agents: z.array(id('members.agent')).min(1).max(500),
    way: z.enum(['office', 'family']),
  }),
  who: ['member'],
  failures: [...preparingFailures, 'not_invited', 'no_such_proxy'],
  records: { arrived },
  async run(ctx, { meeting, agents, way }) {
    const row = await preparedMeeting(ctx, meeting, ['called', 'open'])
    const once = [...new Set(agents)]
    if ((await invitedAmong(ctx, row, once)).size !== once.length) ctx.fail('not_invited')
    if (way === 'family') {
      const papers = await ctx.db
        .selectFrom('meetings_proxy')
        .select('agent')
        .where('commons_id', '=', ctx.commons.id)
        .where('meeting', '=', meeting)
        .where('agent', 'in', once)
        .where('holder', 'is', null)
        .execute()
      if (papers.length !== once.length) ctx.fail('no_such_proxy')
    }
    await arrive(ctx, row, once, way)
    return { meeting }
  },
})
