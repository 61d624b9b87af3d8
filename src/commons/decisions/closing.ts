import { drawnMotion } from '../../counting/outcome.ts'
import { canonicalText, hex, sha256 } from '../../kernel/canonical.ts'
import type { Context } from '../../kernel/capability.ts'
import { afterPassing, passingRecords } from './after-passing.ts'
import { decisionClosed } from './closing-entries.ts'
import { countDecision, tieOf } from './count-decision.ts'
import { publishBallots } from './publish-ballots.ts'
import type { DecisionResult } from './result-shape.ts'
import { closeKey, remindKey, updateDecision } from './stored.ts'
import type { DecisionRow } from './tables.ts'

export const closingRecords = { decision_closed: decisionClosed, ...passingRecords }
type Closes = Context<string, typeof closingRecords>

/** Counts an open vote, states its outcome and carries out what passed. The new state. */
export async function closeVote(ctx: Closes, row: DecisionRow, early: boolean) {
  const result = drawnMotion(await countDecision(ctx.db, row), tieOf(row))
  const kept = canonicalText(result)
  const seq = ctx.record('decision_closed', closingData(row, result, { kept, early }))
  const closed = { state: result.outcome, closed_at: ctx.now, closed_seq: BigInt(seq), result: kept }
  await updateDecision(ctx.db, row, closed)
  await takeBackTicks(ctx, row.id)
  await publishBallots(ctx, row)
  if (result.outcome !== 'passed') return result.outcome
  return afterPassing(ctx, { ...row, ...closed }, seq)
}

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
