import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { decisionWithdrawn } from './entries.ts'
import { closeKey, findDecision, remindKey, updateDecision } from './stored.ts'

/**
 * Takes one's own proposal back, as long as nobody else has voted. From the first other ballot on the matter belongs
 * to everyone: otherwise a proposer who sees it failing could pull it and try again with a better moment.
 */
export const withdraw = command({
  input: z.strictObject({ decision: id('decisions.decision') }),
  who: ['member'],
  failures: ['no_such_decision', 'voting_over', 'not_the_proposer', 'others_have_voted'],
  records: { decision_withdrawn: decisionWithdrawn },
  async run(ctx, { decision }) {
    const row = await findDecision(ctx.db, ctx.commons.id, decision)
    if (!row) return ctx.fail('no_such_decision')
    if (row.proposer !== ctx.standing.agent) ctx.fail('not_the_proposer')
    if (row.state !== 'open' || ctx.now >= row.closes_at) ctx.fail('voting_over')
    const other = await ctx.db
      .selectFrom('decisions_ballot')
      .select('agent')
      .where('commons_id', '=', ctx.commons.id)
      .where('decision', '=', decision)
      .where('agent', '!=', row.proposer)
      .limit(1)
      .executeTakeFirst()
    if (other) ctx.fail('others_have_voted')
    const seq = ctx.record('decision_withdrawn', { decision })
    await updateDecision(ctx.db, row, { state: 'withdrawn', closed_at: ctx.now, closed_seq: BigInt(seq) })
    await ctx.unschedule(closeKey(decision))
    await ctx.unschedule(remindKey(decision))
    return { state: 'withdrawn' as const }
  },
})
