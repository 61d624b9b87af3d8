import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id, positiveAmount, text } from '../../kernel/fields.ts'
import { postingsOf } from './accounts.ts'
import { changeTotals, correctEventBy } from './change.ts'
import { contestEnds } from './count.ts'
import { contributionCorrected } from './entries.ts'
import {
  type ContributionRow,
  closeContests,
  findContribution,
  givenOf,
  isCounted,
  looksAfter,
  namedOf,
  say,
  updateContribution,
} from './rows.ts'

/**
 * Puts a wrong quantity right: by whoever gave it at any time, or once it is contested by whoever looks after
 * contributions. Posts the difference and names the entry it corrects; the days to contest begin anew.
 */
export const correctContribution = command({
  input: z.strictObject({
    contribution: id('contributions.contribution'),
    /** What it should have been, not the difference. */
    quantity: positiveAmount(),
    reason: text(2_000),
  }),
  who: ['member'],
  layer: 'bylaws',
  failures: [
    'no_such_contribution',
    'not_counted',
    'not_yours_to_correct',
    'commits_are_whole',
    'nothing_changed',
  ],
  records: { contribution_corrected: contributionCorrected },
  async run(ctx, { contribution, quantity, reason }) {
    const row = await findContribution(ctx, contribution)
    if (!row) return ctx.fail('no_such_contribution')
    if (!isCounted(row)) ctx.fail('not_counted')
    if (!mayCorrect(ctx, row)) ctx.fail('not_yours_to_correct')
    // The journal holds a hash over the rows of an import, so those are taken back whole or stay.
    if (row.source === 'git') ctx.fail('commits_are_whole')
    if (row.quantity === quantity) ctx.fail('nothing_changed')
    const difference = quantity - row.quantity
    const event = await correctEventBy(ctx, row.event_id, difference)
    const corrects = Number(row.counted_seq ?? row.entry_seq)
    const data = { ...namedOf(row), corrects, event, from: row.quantity, to: quantity }
    const postings = postingsOf(givenOf(row), difference)
    const seq = ctx.record('contribution_corrected', data, { postings, effectiveOn: row.happened_on })
    await updateContribution(ctx, row.id, { state: 'corrected', quantity, contest_until: contestEnds(ctx) })
    await closeContests(ctx, row.id)
    await say(ctx, { contribution, step: 'corrected', reason, seq })
    await changeTotals(ctx, row, givenOf(row), difference, 0)
    return { contribution, quantity: quantity.toString() }
  },
})

function mayCorrect(ctx: Context, row: ContributionRow): boolean {
  const isTheirs = row.agent !== null && row.agent === ctx.standing.agent
  return isTheirs || (row.state === 'contested' && looksAfter(ctx))
}
