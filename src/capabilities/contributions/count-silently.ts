import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { beginToCount, consentNow } from './count.ts'
import { contributionCounted } from './entries.ts'
import { findContribution } from './rows.ts'

/** The days for a word have passed and nobody said no. Sent by the clock. */
export const countSilently = command({
  input: z.strictObject({ contribution: id('contributions.contribution') }),
  who: ['clock'],
  layer: 'bylaws',
  failures: ['no_such_contribution', 'not_waiting', 'silence_not_over'],
  records: { contribution_counted: contributionCounted },
  async run(ctx, { contribution }) {
    const row = await findContribution(ctx, contribution)
    if (!row) return ctx.fail('no_such_contribution')
    if (row.state !== 'waiting' || row.agent === null) ctx.fail('not_waiting')
    const consent = consentNow(ctx, row)
    // The charter may have given more days since; by its present rule it still waits.
    if (consent.status !== 'counted') ctx.fail('silence_not_over')
    await beginToCount(ctx, row, consent.applied, (data, options) =>
      ctx.record('contribution_counted', data, { ...options, clause: 'dials.observation.silence_days' }),
    )
    return { contribution, status: 'counted' }
  },
})
