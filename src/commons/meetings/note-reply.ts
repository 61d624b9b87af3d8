import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { meetingId, noticeGiven, officeWays, replyNoted } from './entries.ts'
import { invitedAmong } from './invited.ts'
import { preparedMeeting, preparingFailures } from './preparing.ts'
import { keepReply } from './reply.ts'
import { replies } from './tables.ts'

/** The office writes down what a member answered on the telephone, by letter or in person. Whoever answers was told. */
export const noteReply = command({
  input: z.strictObject({
    meeting: meetingId(),
    agent: id('members.agent'),
    reply: z.enum(replies),
    way: z.enum(officeWays),
  }),
  who: ['member'],
  failures: [...preparingFailures, 'not_invited'],
  records: { reply_noted: replyNoted, notice_given: noticeGiven },
  async run(ctx, { meeting, agent, reply, way }) {
    const row = await preparedMeeting(ctx, meeting, ['called'])
    if (!(await invitedAmong(ctx, row, [agent])).has(agent)) ctx.fail('not_invited')
    await keepReply(ctx, { meeting, agent, reply })
    ctx.record('reply_noted', { meeting, agent, reply, way })
    const told = await ctx.db
      .updateTable('meetings_notice')
      .set({ way, sent_at: ctx.now, by: ctx.standing.agent! })
      .where('commons_id', '=', ctx.commons.id)
      .where('meeting', '=', meeting)
      .where('agent', '=', agent)
      .where('way', 'is', null)
      .executeTakeFirst()
    if (told.numUpdatedRows > 0n) ctx.record('notice_given', { meeting, way, agents: [agent] })
    return { meeting }
  },
})
