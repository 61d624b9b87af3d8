import { z } from 'zod'
import { drawnMotion } from '../../counting/outcome.ts'
import { canonicalText, hex, sha256 } from '../../kernel/canonical.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { afterPassing, passingRecords } from './after-passing.ts'
import { decisionClosed } from './closing-entries.ts'
import { countDecision, isSettled, tieOf } from './count-decision.ts'
import { frozenProcedure } from './procedure.ts'
import { publishBallots } from './publish-ballots.ts'
import type { DecisionResult } from './result-shape.ts'
import { closeKey, findDecision, isVoting, remindKey, updateDecision } from './stored.ts'
import type { DecisionRow } from './tables.ts'

/**
 * Counts, states the outcome, and carries out what passed, all in one transaction. The clock sends it; once time is
 * up any member may too, so that a late clock keeps nobody waiting.
 */
export const close = command({
  input: z.strictObject({ decision: id('decisions.decision') }),
  who: ['clock', 'member'],
  failures: ['no_such_decision', 'not_open', 'already_closed', 'still_open'],
  records: { decision_closed: decisionClosed, ...passingRecords },
  async run(ctx, { decision }) {
    const row = await findDecision(ctx.db, ctx.commons.id, decision)
    if (!row) return ctx.fail('no_such_decision')
    if (row.state === 'idea' || row.state === 'discussed') ctx.fail('not_open')
    if (row.state !== 'open') ctx.fail('already_closed')
    const early = isVoting(row, ctx.now)
    const rules = frozenProcedure(row.rules)
    if (early && !(rules.early && (await isSettled(ctx.db, row)))) ctx.fail('still_open')
    const result = drawnMotion(await countDecision(ctx.db, row), tieOf(row))
    const kept = canonicalText(result)
    const seq = ctx.record('decision_closed', closingData(row, result, { kept, early }))
    const closed = { state: result.outcome, closed_at: ctx.now, closed_seq: BigInt(seq), result: kept }
    await updateDecision(ctx.db, row, closed)
    await takeBackTicks(ctx, decision)
    await publishBallots(ctx, row)
    if (result.outcome !== 'passed') return { state: result.outcome }
    return { state: await afterPassing(ctx, { ...row, ...closed }, seq) }
  },
})

function closingData(
  { id: decision, tie_seed }: DecisionRow,
  { outcome, electors, present, cast, quorum, motion, choice }: DecisionResult,
  { kept, early }: { kept: string; early: boolean },
) {
  return {
    ...{ decision, outcome, electors, present, cast, early },
    quorumMet: quorum?.met,
    answers: motion?.heads.answers,
    elected: choice?.elected,
    resultHash: hex(sha256(Buffer.from(kept, 'utf8'))),
    seed: tie_seed ?? undefined,
  }
}

async function takeBackTicks(ctx: Context<string>, decision: string): Promise<void> {
  await ctx.unschedule(closeKey(decision))
  await ctx.unschedule(remindKey(decision))
}
