import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { meetingId, proxyWithdrawn } from './entries.ts'
import { mayPrepare, meetingIn, preparingFailures } from './preparing.ts'

/** Takes a proxy back, until the meeting is open. */
export const withdrawProxy = command({
  input: z.strictObject({ meeting: meetingId(), agent: id('members.agent') }),
  who: ['member'],
  failures: [...preparingFailures, 'no_such_proxy'],
  records: { proxy_withdrawn: proxyWithdrawn },
  async run(ctx, { meeting, agent }) {
    const row = await meetingIn(ctx, meeting, ['called'])
    if (agent !== ctx.standing.agent && !mayPrepare(ctx, row.organ)) ctx.fail('not_yours_to_prepare')
    const mine = { commons: ctx.commons.id, meeting, agent }
    const gone = await ctx.db
      .deleteFrom('meetings_proxy')
      .where('commons_id', '=', mine.commons)
      .where('meeting', '=', meeting)
      .where('agent', '=', agent)
      .returning('holder')
      .executeTakeFirst()
    if (!gone) return ctx.fail('no_such_proxy')
    await ctx.db
      .deleteFrom('meetings_attendance')
      .where('commons_id', '=', mine.commons)
      .where('meeting', '=', meeting)
      .where('agent', '=', agent)
      .where('way', '=', 'proxy')
      .execute()
    ctx.record('proxy_withdrawn', { meeting, agent, holder: gone.holder })
    return { meeting }
  },
})
