import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { day, id } from '../../kernel/fields.ts'
import { conditionRow } from './conditions.ts'
import { conditionDue, conditionDueToAll } from './entries.ts'
import { resourceRow } from './stocks.ts'

/** On the day of its review, by the clock: the entry is what the notice to whoever keeps the resource follows. */
export const remindCondition = command({
  input: z.strictObject({ condition: id('observation.condition'), on: day() }),
  who: ['clock'],
  failures: ['no_such_condition', 'no_such_resource', 'review_moved'],
  records: { condition_due: conditionDue, condition_due_to_all: conditionDueToAll },
  async run(ctx, { condition, on }) {
    const row = await conditionRow(ctx, condition)
    if (!row) return ctx.fail('no_such_condition')
    if (row.review_on !== on) ctx.fail('review_moved')
    const { resource } = row
    const { custodian } = await resourceRow(ctx, resource)
    if (custodian === null) ctx.record('condition_due_to_all', { condition, resource, on })
    else ctx.record('condition_due', { condition, resource, custodian, on })
    return { condition }
  },
})
