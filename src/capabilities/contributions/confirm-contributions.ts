import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { beginToCount, consentNow } from './count.ts'
import { contributionConfirmed } from './entries.ts'
import { findContribution } from './rows.ts'

/** Says yes to what others recorded of one: each of them counts from now on. All or none. */
export const confirmContributions = command({
  input: z.strictObject({ contributions: z.array(id('contributions.contribution')).min(1).max(200) }),
  who: ['signed-in'],
  layer: 'regulations',
  failures: ['no_such_contribution', 'not_waiting', 'not_about_you'],
  records: { contribution_confirmed: contributionConfirmed },
  async run(ctx, { contributions }) {
    for (const id of contributions) {
      const row = await findContribution(ctx, id)
      if (!row) return ctx.fail('no_such_contribution')
      if (row.state !== 'waiting') ctx.fail('not_waiting')
      if (row.agent === null || row.agent !== ctx.standing.agent) ctx.fail('not_about_you')
      const { applied } = consentNow(ctx, row, 'confirmed')
      await beginToCount(ctx, row, applied, (data, options) =>
        ctx.record('contribution_confirmed', data, options),
      )
    }
    return { confirmed: contributions.length }
  },
})
