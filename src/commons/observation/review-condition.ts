import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { day, id } from '../../kernel/fields.ts'
import { conditionRow, scheduleReview } from './conditions.ts'
import { conditionReviewed } from './entries.ts'

/** Somebody looked and it is kept to; says when to look again. */
export const reviewCondition = command({
  input: z.strictObject({ condition: id('observation.condition'), next: day().nullable() }),
  who: ['member'],
  failures: ['no_such_condition', 'review_out_of_time'],
  records: { condition_reviewed: conditionReviewed },
  async run(ctx, { condition, next }) {
    const row = await conditionRow(ctx, condition)
    if (!row) return ctx.fail('no_such_condition')
    const isLate = row.until !== null && next !== null && next > row.until
    if (isLate || (next !== null && next < row.since)) ctx.fail('review_out_of_time')
    await ctx.db
      .updateTable('observation_condition')
      .set({ review_on: next, reviewed_at: ctx.now })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', condition)
      .execute()
    await scheduleReview(ctx, condition, next)
    ctx.record('condition_reviewed', { condition, resource: row.resource, next: next ?? undefined })
    return { condition }
  },
})
