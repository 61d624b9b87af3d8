import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { meetingId, replyGiven } from './entries.ts'
import { invitedAmong } from './invited.ts'
import { meetingIn, preparingFailures } from './preparing.ts'
import { type Reply, replies } from './tables.ts'

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
    await keepReply(ctx, { meeting, agent, reply })
    ctx.record('reply_given', { meeting, agent, reply })
    return { meeting }
  },
})

/** What was answered last counts. */
export async function keepReply(
  { db, commons, now: at }: Pick<Context<string>, 'db' | 'commons' | 'now'>,
  { meeting, agent, reply }: { meeting: string; agent: string; reply: Reply },
): Promise<void> {
  await db
    .insertInto('meetings_reply')
    .values({ commons_id: commons.id, meeting, agent, reply, at })
    .onConflict((clash) => clash.columns(['commons_id', 'meeting', 'agent']).doUpdateSet({ reply, at }))
    .execute()
}
