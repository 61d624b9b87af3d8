import { z } from 'zod'
import type { HeadGroup } from '../../counting/outcome.ts'
import { canonicalText } from '../../kernel/canonical.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { code, id } from '../../kernel/fields.ts'
import { presentByType } from './cast-votes.ts'
import { handsEntered } from './entries.ts'
import { ballotsOf } from './room-count.ts'
import { findDecision, updateDecision } from './stored.ts'
import type { DecisionRow } from './tables.ts'

const heads = () => z.int().min(0).max(1_000_000)

const failures = [
  'no_such_decision',
  'not_in_meeting',
  'on_phones',
  'no_such_answer',
  'no_such_type',
  'papers_missing',
  'count_wrong',
  'more_than_present',
] as const

/**
 * Writes down what was counted in the room: hands raised, or papers where the vote is secret or chooses among options.
 * A later count replaces an earlier one until the vote is closed. Who voted what is nowhere.
 */
export const enterHands = command({
  input: z.strictObject({
    decision: id('decisions.decision'),
    answers: z.array(z.strictObject({ answer: code(), type: code().nullable(), heads: heads() })).max(2_000),
    /** How many papers, blank ones among them, where one paper may name several options. */
    papers: z
      .array(z.strictObject({ type: code().nullable(), heads: heads() }))
      .max(100)
      .optional(),
  }),
  // The clock: a meeting that whoever leads it runs for them, such as a board's own.
  who: ['role:chair', 'role:steward', 'clock'],
  failures,
  records: { hands_entered: handsEntered },
  async run(ctx, { decision, answers, papers = [] }) {
    const row = await findDecision(ctx.db, ctx.commons.id, decision)
    if (!row) return ctx.fail('no_such_decision')
    if (row.state !== 'open' || row.way === null) ctx.fail('not_in_meeting')
    if (row.way === 'phones') ctx.fail('on_phones')
    const groups = ballotsOf(row, answers, papers)
    if (typeof groups === 'string') return ctx.fail(groups)
    await checkHeads(ctx, row, groups)
    const cast = headsOf(groups)
    await updateDecision(ctx.db, row, {
      hands: canonicalText(groups),
      counts: canonicalText(countsOf(groups)),
      cast_ballots: cast,
    })
    // By answer alone: where few of a type voted in secret, numbers by type would tell who.
    ctx.record('hands_entered', { decision, cast, answers: totalsOf(answers) })
    return { decision, cast }
  },
})

const headsOf = (groups: readonly HeadGroup[]) => groups.reduce((all, one) => all + one.heads, 0)

/** Nobody counts more than are there, of any type. */
async function checkHeads(
  ctx: Context<(typeof failures)[number]>,
  row: DecisionRow,
  groups: readonly HeadGroup[],
): Promise<void> {
  const present = await presentByType(ctx.db, row)
  for (const type of new Set(groups.map((one) => one.type))) {
    const counted = headsOf(groups.filter((one) => one.type === type))
    const there = present[type] ?? 0
    if (counted > there) ctx.fail('more_than_present', { counted, present: there })
  }
}

/** Running numbers of a motion by type and answer; empty for options. */
function countsOf(groups: readonly HeadGroup[]): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {}
  for (const { type, ballot, heads } of groups)
    if ('choice' in ballot) counts[type] = { ...counts[type], [ballot.choice]: heads }
  return counts
}

function totalsOf(answers: readonly { answer: string; heads: number }[]): Record<string, number> {
  const totals: Record<string, number> = {}
  for (const { answer, heads } of answers) totals[answer] = (totals[answer] ?? 0) + heads
  return totals
}
