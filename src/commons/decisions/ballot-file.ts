import { z } from 'zod'
import { type HeadGroup, weightsOf } from '../../counting/outcome.ts'
import { canonicalText } from '../../kernel/canonical.ts'
import { query, type View } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { closedVotes } from './cast-votes.ts'
import { contentOf } from './content.ts'
import { runningVotes, tieOf } from './count-decision.ts'
import { frozenProcedure, isMotion } from './procedure.ts'
import { findDecision } from './stored.ts'
import { storedResult } from './stored-result.ts'
import type { DecisionRow } from './tables.ts'

/**
 * A closed decision as a file from which anybody counts it again (`dure count FILE`): the rules as they were frozen,
 * the ballots without names, and the result as announced. Null where there is nothing to count yet.
 */
export const ballotFile = query({
  input: z.strictObject({ decision: id('decisions.decision') }),
  output: z.record(z.string(), z.unknown()).nullable(),
  who: ['member'],
  async run(view, { decision }) {
    const row = await findDecision(view.db, view.commons.id, decision)
    if (!row || row.closed_at === null || row.result === null) return null
    const file = { ...headOf(row), ...(await votesOf(view, row)), result: storedResult(row) }
    // Through the canonical text: what is saved, sent or compared is the same wherever it is read.
    return JSON.parse(canonicalText(file))
  },
})

function headOf(row: DecisionRow) {
  const rules = frozenProcedure(row.rules)
  const { options, seats, budget } = contentOf(row)
  const contest = {
    options: options.map(({ id, label, cost }) => ({ id, label, ...(cost !== undefined && { cost }) })),
    seats,
    ...(budget !== undefined && { budget }),
    tie: tieOf(row),
  }
  return {
    dure: 'ballots',
    v: 1,
    decision: {
      number: row.number,
      title: row.title,
      opened: row.opened_at?.toISOString() ?? null,
      closed: row.closed_at?.toISOString() ?? null,
    },
    procedure: rules,
    method: rules.method,
    params: rules.params ?? {},
    ...contest,
  }
}

/** A motion's heads by type and answer, or ballots with their weights; neither where types had to be left out. */
async function votesOf(view: View, row: DecisionRow) {
  const result = storedResult(row)
  if (result?.withheld) return { withheld: true }
  if (isMotion(frozenProcedure(row.rules))) {
    // Decisions of the first release kept only their running numbers, which were the whole count then.
    return { votes: row.votes === null ? await runningVotes(view.db, row) : JSON.parse(row.votes) }
  }
  const { groups, attending } = await closedVotes(view.db, row)
  return { ballots: paperStacks(row, groups, attending.eligible) }
}

/** Equal ballots of one type together, with what the stack weighs in the count. */
function paperStacks(row: DecisionRow, groups: readonly HeadGroup[], eligible: Record<string, number>) {
  const weight = weightsOf(frozenProcedure(row.rules), groups, eligible)
  const isTyped = groups.some((one) => one.type !== '')
  return groups.map((group) => ({
    ballot: group.ballot,
    weight: `${weight(group)}`,
    ...(isTyped && { type: group.type, heads: group.heads }),
  }))
}
