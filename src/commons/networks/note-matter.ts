import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { code, instant, line } from '../../kernel/fields.ts'
import { matterCame, matterClosed } from './entries.ts'
import { senderOf } from './introduce.ts'
import { joinedTo } from './rows.ts'

/** A network we belong to tells us what it asks us to decide, and later that it is over. */
export const noteMatter = command({
  input: z.strictObject({
    decision: z.uuid().toLowerCase(),
    title: line(),
    method: code(),
    answers: z.array(code()).max(20).nullable(),
    reasoned: z.array(code()).max(20),
    closesAt: instant(),
    state: z.enum(['open', 'closed']),
  }),
  who: ['anyone'],
  failures: ['sent_by_commons_only', 'not_a_member_there'],
  records: { matter_came: matterCame, matter_closed: matterClosed },
  async run(ctx, { decision, closesAt, state, ...asked }) {
    const network = senderOf(ctx) ?? ctx.fail('sent_by_commons_only')
    if ((await joinedTo(ctx, network))?.state !== 'member') ctx.fail('not_a_member_there')
    const row = { ...asked, closes_at: new Date(closesAt), state }
    await ctx.db
      .insertInto('networks_matter')
      .values({ commons_id: ctx.commons.id, network, decision, ballot: null, ...row })
      .onConflict((clash) => clash.columns(['commons_id', 'network', 'decision']).doUpdateSet(row))
      .execute()
    if (state === 'open') ctx.record('matter_came', { network, matter: decision, closesAt })
    else ctx.record('matter_closed', { network, matter: decision })
    return { decision }
  },
})
