import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, text } from '../../kernel/fields.ts'
import { drop } from './change.ts'
import { consentNow } from './count.ts'
import { contributionDeclined } from './entries.ts'
import { findContribution, namedOf, say } from './rows.ts'

/** Says no to what somebody recorded of one: it never counts. */
export const declineContribution = command({
  input: z.strictObject({ contribution: id('contributions.contribution'), reason: text(2_000) }),
  who: ['signed-in'],
  layer: 'regulations',
  failures: ['no_such_contribution', 'not_waiting', 'not_about_you'],
  records: { contribution_declined: contributionDeclined },
  async run(ctx, { contribution, reason }) {
    const row = await findContribution(ctx, contribution)
    if (!row) return ctx.fail('no_such_contribution')
    if (row.state !== 'waiting') ctx.fail('not_waiting')
    if (row.agent === null || row.agent !== ctx.standing.agent) ctx.fail('not_about_you')
    const { applied } = consentNow(ctx, row, 'contested')
    await drop(ctx, row, 'contested')
    const data = {
      ...namedOf(row),
      quantity: row.quantity,
      recordedIn: Number(row.entry_seq),
      consent: applied,
    }
    const seq = ctx.record('contribution_declined', data)
    await say(ctx, { contribution, step: 'declined', reason, seq })
    return { contribution, status: 'declined' }
  },
})
