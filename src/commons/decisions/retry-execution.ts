import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { carryOut } from './carry-out.ts'
import { decisionExecuted } from './entries.ts'
import { findDecision, updateDecision } from './stored.ts'

/** Carries out what had passed but was refused at the time, once whatever stood in the way is gone. */
export const retryExecution = command({
  input: z.strictObject({ decision: id('decisions.decision') }),
  who: ['member'],
  failures: ['no_such_decision', 'not_blocked', 'still_blocked'],
  records: { decision_executed: decisionExecuted },
  async run(ctx, { decision }) {
    const row = await findDecision(ctx.db, ctx.commons.id, decision)
    if (!row) return ctx.fail('no_such_decision')
    if (row.state !== 'blocked') ctx.fail('not_blocked')
    const cause = Number(row.closed_seq)
    const carried = await carryOut(ctx, row, cause)
    if (!carried.done)
      return ctx.fail('still_blocked', { ...carried.refused.values, refusal: carried.refused.code })
    const seq = ctx.record('decision_executed', { decision }, { cause })
    const done = {
      state: 'executed',
      executed_seq: BigInt(seq),
      blocked_code: null,
      blocked_values: null,
    } as const
    await updateDecision(ctx.db, row, done)
    return { state: done.state }
  },
})
