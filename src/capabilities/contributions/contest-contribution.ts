import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, text } from '../../kernel/fields.ts'
import { contributionContested } from './entries.ts'
import { findContribution, isCounted, openContests, say, updateContribution } from './rows.ts'

/**
 * Says why one doubts what somebody recorded. Contributing needs no permission, so it goes on counting until it is
 * settled: by an answer, a correction, or whoever looks after contributions here.
 */
export const contestContribution = command({
  input: z.strictObject({
    contribution: id('contributions.contribution'),
    reason: text(2_000).refine((reason) => reason.trim() !== '', 'missing'),
  }),
  who: ['member'],
  layer: 'bylaws',
  failures: ['no_such_contribution', 'not_counted', 'is_your_own', 'contest_over', 'already_contested'],
  records: { contribution_contested: contributionContested },
  async run(ctx, { contribution, reason }) {
    const row = await findContribution(ctx, contribution)
    if (!row) return ctx.fail('no_such_contribution')
    if (!isCounted(row)) ctx.fail('not_counted')
    const contester = ctx.standing.agent
    if (row.agent !== null && row.agent === contester) ctx.fail('is_your_own')
    if (row.contest_until === null || row.contest_until < ctx.now) ctx.fail('contest_over')
    if ((await openContests(ctx, contribution)).includes(contester ?? null)) ctx.fail('already_contested')
    const countedIn = Number(row.counted_seq ?? row.entry_seq)
    const data = { contribution, agent: row.agent ?? undefined, event: row.event_id ?? undefined, countedIn }
    const seq = ctx.record('contribution_contested', data)
    await updateContribution(ctx, contribution, { state: 'contested' })
    await say(ctx, { contribution, step: 'contested', reason, isOpen: true, seq })
    return { contribution, state: 'contested' }
  },
})
