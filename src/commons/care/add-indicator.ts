import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { amount, id, line } from '../../kernel/fields.ts'
import { resourceRow } from '../observation/stocks.ts'
import { indicatorAdded } from './entries.ts'
import { keepRange } from './ranges.ts'

/** What members choose to watch of a resource, and the range in which all is well. */
export const addIndicator = command({
  input: z.strictObject({
    resource: id('observation.resource'),
    name: line(60),
    unit: line(20),
    places: z.int().min(0).max(3),
    least: amount().nullable(),
    most: amount().nullable(),
  }),
  who: ['role:steward'],
  failures: ['resource_retired', 'limits_turned'],
  records: { indicator_added: indicatorAdded },
  async run(ctx, { resource, name, unit, places, least, most }) {
    if ((await resourceRow(ctx, resource)).status !== 'active') ctx.fail('resource_retired')
    if (least !== null && most !== null && least > most) ctx.fail('limits_turned')
    const indicator = ctx.newId()
    const row = { commons_id: ctx.commons.id, id: indicator, resource, name, unit, places, least, most }
    await ctx.db
      .insertInto('care_indicator')
      .values({ ...row, made_at: ctx.now })
      .execute()
    await keepRange(ctx, indicator, { least, most })
    ctx.record('indicator_added', { indicator, resource, least, most })
    return { indicator }
  },
})
