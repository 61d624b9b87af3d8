import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { decisionExecuted } from './closing-entries.ts'
import { executed, outcomeOf, refusalOf } from './execution.ts'
import { expireKey, findDecision, hasExpired } from './stored.ts'

/** Carries out what had passed but was refused at the time, once whatever stood in the way is gone. */
export const retryExecution = command({
  input: z.strictObject({ decision: id('decisions.decision') }),
  who: ['member'],
  failures: ['no_such_decision', 'not_blocked', 'time_ran_out', 'still_blocked'],
  records: { decision_executed: decisionExecuted },
  async run(ctx, { decision }) {
    const row = await findDecision(ctx.db, ctx.commons.id, decision)
    if (!row) return ctx.fail('no_such_decision')
    if (row.state !== 'blocked') ctx.fail('not_blocked')
    if (hasExpired(row, ctx.now)) ctx.fail('time_ran_out')
    const cause = Number(row.closed_seq)
    const refused = await refusalOf(ctx, row, outcomeOf(row), cause)
    if (refused) {
      const { code: refusal, values, command } = refused
      return ctx.fail('still_blocked', { ...values, refusal, command })
    }
    await ctx.unschedule(expireKey(decision))
    return { state: await executed(ctx, row, cause) }
  },
})
