import { z } from 'zod'
import { anyBallot } from '../../counting/ballots.ts'
import { canonicalText } from '../../kernel/canonical.ts'
import { command } from '../../kernel/capability.ts'
import { text } from '../../kernel/fields.ts'
import { ballotSent } from './entries.ts'
import { matterId, networkId } from './fields.ts'
import { joinedTo, matterOf } from './rows.ts'

/** Votes in a network in our name: what our members decided is cast there by the software. */
export const castOurBallot = command({
  input: z.strictObject({
    network: networkId(),
    decision: matterId(),
    ballot: anyBallot,
    reason: text(2_000),
  }),
  who: ['decision:assembly'],
  failures: ['not_a_member_there', 'no_such_matter', 'matter_is_over', 'answer_unknown', 'reason_needed'],
  records: { ballot_sent: ballotSent },
  async run(ctx, { network, decision, ballot, reason }) {
    if ((await joinedTo(ctx, network))?.state !== 'member') ctx.fail('not_a_member_there')
    const matter = await matterOf(ctx, network, decision)
    if (!matter) return ctx.fail('no_such_matter')
    if (matter.state === 'closed' || ctx.now >= matter.closes_at) ctx.fail('matter_is_over')
    const answer = 'choice' in ballot ? ballot.choice : undefined
    if (matter.answers && !matter.answers.includes(answer ?? '')) ctx.fail('answer_unknown')
    const isReasonless = matter.reasoned.includes(answer ?? '') && reason.trim() === ''
    if (isReasonless) ctx.fail('reason_needed', { field: 'reason' })
    await ctx.db
      .updateTable('networks_matter')
      .set({ ballot: canonicalText(ballot) })
      .where((where) => where.and({ commons_id: ctx.commons.id, network, decision }))
      .execute()
    const seq = ctx.record('ballot_sent', { network, matter: decision })
    const input = { decision, ballot, reason }
    await ctx.send({ to: network, command: 'decisions.castBallot', input, key: `ballot:${seq}` })
    return { decision }
  },
})
