import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { conditionRow } from './conditions.ts'
import { conditionEnded } from './entries.ts'

/** It no longer holds: the agreement ended, or whoever asked for it let it go. */
export const endCondition = command({
  input: z.strictObject({ condition: id('observation.condition') }),
  who: ['role:steward'],
  failures: ['no_such_condition'],
  records: { condition_ended: conditionEnded },
  async run(ctx, { condition }) {
    const row = await conditionRow(ctx, condition)
    if (!row) return ctx.fail('no_such_condition')
    await ctx.db
      .updateTable('observation_condition')
      .set({ ended_at: ctx.now, review_on: null })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', condition)
      .execute()
    ctx.record('condition_ended', { condition, resource: row.resource })
    return { condition }
  },
})
