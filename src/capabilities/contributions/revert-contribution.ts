import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, text } from '../../kernel/fields.ts'
import { undo } from './change.ts'
import { contributionReverted } from './entries.ts'
import { findContribution, isCounted } from './rows.ts'

/** Takes a contribution out, whether contested or not. What it had posted is posted back exactly. */
export const revertContribution = command({
  input: z.strictObject({
    contribution: id('contributions.contribution'),
    reason: text(2_000).refine((reason) => reason.trim() !== '', 'missing'),
  }),
  who: ['role:steward'],
  layer: 'bylaws',
  failures: ['no_such_contribution', 'not_counted'],
  records: { contribution_reverted: contributionReverted },
  async run(ctx, { contribution, reason }) {
    const row = await findContribution(ctx, contribution)
    if (!row) return ctx.fail('no_such_contribution')
    if (!isCounted(row)) ctx.fail('not_counted')
    await undo(ctx, {
      ...{ row, step: 'reverted', reason },
      record: (data, options) => ctx.record('contribution_reverted', data, options),
    })
    return { contribution, state: 'reverted' }
  },
})
