import type { View } from '../../kernel/capability.ts'
import { contentOf } from './content.ts'
import { countDecision } from './count-decision.ts'
import { delegationView } from './delegation-view.ts'
import { keptFailure } from './execution.ts'
import { myDelegates } from './my-delegates.ts'
import { othersVoted } from './others-voted.ts'
import { frozenProcedure } from './procedure.ts'
import { amendmentsOf, appealsOf, editionsOf, latestBallots, publishedFrom } from './query-parts.ts'
import { roomOf } from './query-room.ts'
import type { SeenRow } from './query-rows.ts'
import type { DecisionView } from './query-shapes.ts'
import { instantOrNull, isHidden, plainParts } from './query-summary.ts'
import { isFixed } from './stored.ts'
import { storedResult } from './stored-result.ts'

/** Everything about one decision, in a fixed number of queries. */
export async function wholeDecision(view: View, row: SeenRow, from: number): Promise<DecisionView> {
  const delegates = await myDelegates(view, [row])
  const plain = plainParts(row, delegates)
  const hidden = isHidden(row)
  const rules = frozenProcedure(row.rules)
  const isOpened = row.opened_at !== null
  const readsBallots = view.standing.member && isOpened && !hidden && !rules.secret
  const [delegated, ballots, published, amendments, editions, appeals, others, room, result] =
    await Promise.all([
      delegationView(view, row, plain.mine.delegate),
      readsBallots ? latestBallots(view, row.id) : null,
      rules.secret && row.closed_at && view.standing.member ? publishedFrom(view, row.id, from) : null,
      amendmentsOf(view, row.id),
      editionsOf(view, row.id),
      appealsOf(view, row.id),
      othersVoted(view.db, row),
      roomOf(view.db, row),
      // Lots are not drawn before the end: whoever saw what the seed draws could vote by it.
      row.state === 'open' && !hidden ? countDecision(view.db, row, { by: 'none' }) : storedResult(row),
    ])
  const { mine, counted, lost, votesOf } = delegated
  return {
    ...plain,
    ...frozenParts(row),
    ...laterParts(row),
    mine: {
      ...plain.mine,
      type: row.my_type ?? '',
      present: row.my_present ?? false,
      reason: row.my_reason ?? '',
      ...mine,
    },
    ballots: ballots?.map((one) => ({ ...one, for: votesOf(one.agent) })) ?? null,
    delegatedVotes: { counted, lost },
    othersVoted: others,
    ...{ published, amendments, editions, appeals, room, result },
  }
}

/** What was frozen, and how it is decided. */
function frozenParts(row: SeenRow) {
  const rules = frozenProcedure(row.rules)
  const { options, seats, budget, unit, text } = contentOf(row)
  return {
    reason: row.reason,
    edition: row.edition,
    isFixed: isFixed(row),
    input: JSON.parse(row.input),
    inputHash: row.input_hash,
    inputSalt: row.input_salt,
    procedureLabel: rules.label,
    rules,
    method: rules.method,
    charterVersion: row.charter_version,
    ...{ options, seats },
    budget: budget ?? null,
    unit: unit ?? null,
    text: text ?? null,
  }
}

/** What became of it. */
function laterParts(row: SeenRow) {
  const failure = keptFailure(row)
  const blocked = failure && { code: failure.code, values: failure.values, command: row.blocked_command }
  return {
    filedOn: row.filed_on,
    filingReference: row.filing_reference,
    expiresAt: instantOrNull(row.expires_at),
    reviewAt: instantOrNull(row.review_at),
    // While votes come in, whoever knew the seed could vote so as to be drawn.
    tieSeed: row.closed_at ? row.tie_seed : null,
    tieBroken: row.tie_broken === null ? [] : (JSON.parse(row.tie_broken) as string[]),
    blocked: blocked ?? null,
    proposedSeq: numberOrNull(row.proposed_seq),
    openedSeq: numberOrNull(row.opened_seq),
    closedSeq: numberOrNull(row.closed_seq),
    executedSeq: numberOrNull(row.executed_seq),
  }
}

const numberOrNull = (seq: bigint | null) => (seq === null ? null : Number(seq))
