import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { indicatorEnded } from './entries.ts'
import { indicatorAt } from './stored.ts'

/** Watches it no longer: no rule goes by it any more, and what was measured stays to be seen. */
export const endIndicator = command({
  input: z.strictObject({ indicator: id('care.indicator') }),
  who: ['role:steward'],
  failures: ['indicator_ended'],
  records: { indicator_ended: indicatorEnded },
  async run(ctx, { indicator }) {
    const { resource, ended_at } = await indicatorAt(ctx, indicator)
    if (ended_at) ctx.fail('indicator_ended')
    await ctx.db
      .updateTable('care_indicator')
      .set({ ended_at: ctx.now })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', indicator)
      .execute()
    ctx.record('indicator_ended', { indicator, resource })
    return {}
  },
})
