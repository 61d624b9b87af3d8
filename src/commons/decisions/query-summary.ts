import { type Content, contentOf } from './content.ts'
import { delegateFor, type MyDelegates } from './my-delegates.ts'
import { frozenProcedure, isMotion } from './procedure.ts'
import type { SeenRow } from './query-rows.ts'
import type { DecisionSummary } from './query-shapes.ts'
import { storedResult } from './stored-result.ts'

/** What lists show of a row. */
export function summaryOf(row: SeenRow, delegates: MyDelegates): DecisionSummary {
  return { ...plainParts(row, delegates), result: briefResult(row) }
}

/** What lists and the decision's own page share. */
export function plainParts(row: SeenRow, delegates: MyDelegates): Omit<DecisionSummary, 'result'> {
  const { number, kind, title, command, state, proposer, procedure, electors, present, way } = row
  return {
    decision: row.id,
    ...{ number, kind, title, command, state, proposer, procedure, electors, present, way },
    office: kind === 'election' ? (contentOf(row).office ?? null) : null,
    proposedAt: row.proposed_at.toISOString(),
    opensAt: instantOrNull(row.opens_at),
    openedAt: instantOrNull(row.opened_at),
    closesAt: instantOrNull(row.closes_at),
    closedAt: instantOrNull(row.closed_at),
    effectAt: instantOrNull(row.effect_at),
    waitsFor: row.waits_for,
    tieToBreak: state === 'tied' && frozenProcedure(row.rules).tie === 'chair',
    cast: row.cast_ballots,
    counts: countsShown(row),
    mine: {
      elector: row.elector !== null,
      voted: row.voted ?? false,
      there: row.way !== null && row.my_present === true && row.my_proxy !== true,
      ballot: row.my_ballot === null ? null : JSON.parse(row.my_ballot),
      delegate: delegateFor(delegates, row),
    },
    supporters:
      row.supporters_needed === null
        ? null
        : { needed: row.supporters_needed, have: row.supporters, mine: row.supported },
  }
}

export const instantOrNull = (at: Date | null): string | null => at?.toISOString() ?? null

/** Whether nobody may see yet how the vote stands. */
export function isHidden(row: SeenRow): boolean {
  const { hidden, secret } = frozenProcedure(row.rules)
  return row.state === 'open' && (hidden === true || secret === true)
}

function countsShown(row: SeenRow): Record<string, number> | null {
  const { secret, ...rules } = frozenProcedure(row.rules)
  if (!isMotion(rules) || secret || isHidden(row) || row.opened_at === null) return null
  const byType = Object.values(JSON.parse(row.counts) as Record<string, Record<string, number>>)
  const answers = new Set(byType.flatMap((one) => Object.keys(one)))
  const sum = (answer: string) => byType.reduce((all, one) => all + (one[answer] ?? 0), 0)
  return Object.fromEntries([...answers].map((answer) => [answer, sum(answer)]))
}

function briefResult(row: SeenRow): DecisionSummary['result'] {
  const kept = storedResult(row)
  if (!kept) return null
  const content = contentOf(row)
  const named = (ids: readonly string[]) => ids.map((id) => ({ id, label: labelIn(content, id) }))
  const { outcome, motion, quorum, choice } = kept
  return {
    ...{ outcome, motion, quorum },
    elected: named(choice?.elected ?? []),
    undecided: named(choice?.undecided ?? []),
  }
}

const labelIn = ({ options }: Content, id: string) => options.find((one) => one.id === id)?.label ?? id
