import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { departed, meetingId } from './entries.ts'
import { mayPrepare, meetingIn, preparingFailures } from './preparing.ts'

/** Somebody goes before the end, said by themselves or by the office; whoever they stand in for goes with them. */
export const markLeft = command({
  input: z.strictObject({ meeting: meetingId(), agent: id('members.agent') }),
  who: ['member'],
  failures: [...preparingFailures, 'is_not_there'],
  records: { departed },
  async run(ctx, { meeting, agent }) {
    const row = await meetingIn(ctx, meeting, ['called', 'open'])
    if (agent !== ctx.standing.agent && !mayPrepare(ctx, row.organ)) ctx.fail('not_yours_to_prepare')
    const gone = await ctx.db
      .updateTable('meetings_attendance')
      .set({ left_at: ctx.now })
      .where('commons_id', '=', ctx.commons.id)
      .where('meeting', '=', meeting)
      .where('left_at', 'is', null)
      .where(({ or, eb }) => or([eb('agent', '=', agent), eb('holder', '=', agent)]))
      .returning('agent')
      .execute()
    const left = gone.map((one) => one.agent)
    if (!left.includes(agent)) ctx.fail('is_not_there')
    const represented = left.filter((one) => one !== agent).sort()
    ctx.record('departed', { meeting, agent, represented })
    return { meeting }
  },
})
