import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { amount, day, id, unitCode } from '../../kernel/fields.ts'
import { resourceAppraised } from './entries.ts'
import { resourceRow } from './stocks.ts'

/** Says what a resource is worth on a day, for the register; the books stay as they are. */
export const appraiseResource = command({
  input: z.strictObject({
    resource: id('observation.resource'),
    worth: amount().refine((value) => value >= 0n, 'too_small'),
    unit: unitCode(),
    on: day(),
  }),
  who: ['role:steward'],
  failures: ['no_such_resource', 'not_theirs'],
  records: { resource_appraised: resourceAppraised },
  async run(ctx, { resource, worth, unit, on }) {
    const row = await resourceRow(ctx, resource)
    if (row.accountable !== null && row.accountable !== ctx.standing.agent) ctx.fail('not_theirs')
    await ctx.db
      .updateTable('observation_resource')
      .set({ worth, worth_unit: unit, worth_on: on })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', resource)
      .execute()
    ctx.record('resource_appraised', { resource, worth, unit, on })
    return { resource }
  },
})
