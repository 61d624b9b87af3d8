import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { meetingId, replyGiven } from './entries.ts'
import { invitedAmong } from './invited.ts'
import { meetingIn, preparingFailures } from './preparing.ts'
import { replies } from './tables.ts'

/** Says whether one will come. It binds nobody; the office sees how many to expect. */
export const reply = command({
  input: z.strictObject({ meeting: meetingId(), reply: z.enum(replies) }),
  who: ['member'],
  failures: [...preparingFailures, 'not_invited'],
  records: { reply_given: replyGiven },
  async run(ctx, { meeting, reply }) {
    const row = await meetingIn(ctx, meeting, ['called'])
    const agent = ctx.standing.agent!
    if (!(await invitedAmong(ctx, row, [agent])).has(agent)) ctx.fail('not_invited')
    const said = { commons_id: ctx.commons.id, meeting, agent, reply, at: ctx.now }
    await ctx.db
      .insertInto('meetings_reply')
      .values(said)
      .onConflict((clash) =>
        clash.columns(['commons_id', 'meeting', 'agent']).doUpdateSet({ reply, at: ctx.now }),
      )
      .execute()
    ctx.record('reply_given', { meeting, agent, reply })
    return { meeting }
  },
})
