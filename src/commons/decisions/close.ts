import { z } from 'zod'
import { canonicalText } from '../../kernel/canonical.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { blockedBy, carryOut } from './carry-out.ts'
import { decisionBlocked, decisionClosed, decisionExecuted } from './entries.ts'
import type { Tally } from './methods/method.ts'
import { frozenProcedure, settledOutcome, tallyOf } from './procedure.ts'
import { closeKey, countsOf, findDecision, remindKey, updateDecision } from './stored.ts'
import type { DecisionRow } from './tables.ts'

const records = {
  decision_closed: decisionClosed,
  decision_executed: decisionExecuted,
  decision_blocked: decisionBlocked,
}

/**
 * Counts, states the outcome, and carries out what passed, all in one transaction. The clock sends it; once time is
 * up any member may too, so that a late clock keeps nobody waiting.
 */
export const close = command({
  input: z.strictObject({ decision: id('decisions.decision') }),
  who: ['clock', 'member'],
  failures: ['no_such_decision', 'already_closed', 'still_open'],
  records,
  async run(ctx, { decision }) {
    const row = await findDecision(ctx.db, ctx.commons.id, decision)
    if (!row) return ctx.fail('no_such_decision')
    if (row.state !== 'open') ctx.fail('already_closed')
    const procedure = frozenProcedure(row.rules)
    const counts = countsOf(row)
    const early = ctx.now < row.closes_at
    if (early && !(procedure.early && settledOutcome(procedure, counts))) ctx.fail('still_open')
    const tally = tallyOf(procedure, counts)
    const seq = ctx.record('decision_closed', closingData(row, tally, early))
    await keepClosing(ctx, row, tally, seq)
    if (tally.outcome === 'failed') return { state: 'failed' as const }
    return { state: await execute(ctx, row, seq) }
  },
})

function closingData(row: DecisionRow, tally: Tally, early: boolean) {
  const { id: decision, yes, no, abstain, electors } = row
  const { outcome, needed, of, quorumNeeded, quorumMet } = tally
  return { decision, outcome, yes, no, abstain, electors, needed, of, quorumNeeded, quorumMet, early }
}

async function keepClosing(ctx: Context, row: DecisionRow, tally: Tally, seq: number): Promise<void> {
  const result = canonicalText(tally)
  const closing = { state: tally.outcome, closed_at: ctx.now, closed_seq: BigInt(seq), result }
  await updateDecision(ctx.db, row, closing)
  await ctx.unschedule(closeKey(row.id))
  await ctx.unschedule(remindKey(row.id))
}

async function execute(ctx: Context<string, typeof records>, row: DecisionRow, cause: number) {
  const carried = await carryOut(ctx, row, cause)
  if (!carried.done) {
    ctx.record('decision_blocked', { decision: row.id, code: carried.refused.code }, { cause })
    await updateDecision(ctx.db, row, blockedBy(carried.refused))
    return 'blocked' as const
  }
  const seq = ctx.record('decision_executed', { decision: row.id }, { cause })
  await updateDecision(ctx.db, row, { state: 'executed', executed_seq: BigInt(seq) })
  return 'executed' as const
}
