import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { decisionWithdrawn } from './entries.ts'
import { othersVoted } from './others-voted.ts'
import { frozenProcedure } from './procedure.ts'
import { emptyBox } from './publish-ballots.ts'
import {
  closeKey,
  findDecision,
  isUnopened,
  isVoting,
  lapseKey,
  openKey,
  remindKey,
  updateDecision,
} from './stored.ts'

/**
 * Takes one's own proposal back, as long as nobody else has voted. From the first other ballot on the matter belongs
 * to everyone: otherwise a proposer who sees it failing could pull it and try again with a better moment.
 */
export const withdraw = command({
  input: z.strictObject({ decision: id('decisions.decision') }),
  who: ['member'],
  failures: ['no_such_decision', 'voting_over', 'not_the_proposer', 'others_have_voted', 'in_meeting'],
  records: { decision_withdrawn: decisionWithdrawn },
  async run(ctx, { decision }) {
    const row = await findDecision(ctx.db, ctx.commons.id, decision)
    if (!row) return ctx.fail('no_such_decision')
    if (row.proposer !== ctx.standing.agent) ctx.fail('not_the_proposer')
    if (!isUnopened(row) && !isVoting(row, ctx.now)) ctx.fail('voting_over')
    if (row.way !== null && row.state === 'open') ctx.fail('in_meeting')
    if (await othersVoted(ctx.db, row)) ctx.fail('others_have_voted')
    const seq = ctx.record('decision_withdrawn', { decision })
    await updateDecision(ctx.db, row, { state: 'withdrawn', closed_at: ctx.now, closed_seq: BigInt(seq) })
    if (frozenProcedure(row.rules).secret) await emptyBox(ctx, row)
    await takeBackTicks(ctx, decision)
    return { state: 'withdrawn' as const }
  },
})

async function takeBackTicks(ctx: Context<string>, decision: string): Promise<void> {
  for (const key of [lapseKey, openKey, closeKey, remindKey]) await ctx.unschedule(key(decision))
}
