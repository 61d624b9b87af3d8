import { z } from 'zod'
import { resourceRow } from '../../commons/observation/stocks.ts'
import { command } from '../../kernel/capability.ts'
import { code, id } from '../../kernel/fields.ts'
import { ruleOf } from './dials.ts'
import { shared } from './entries.ts'
import { unitHeldFrom } from './last-held.ts'
import { thingRow } from './stored.ts'

/** Puts a thing to common use under a rule of the charter, or under another one, with another number of it. */
export const share = command({
  input: z.strictObject({
    resource: id('observation.resource'),
    rule: code(),
    units: z.int().min(1).max(200),
  }),
  who: ['role:steward'],
  failures: ['no_such_rule', 'retired', 'of_a_member', 'one_of_it', 'units_booked'],
  records: { shared },
  async run(ctx, { resource, rule, units }) {
    const row = await resourceRow(ctx, resource)
    if (row.status === 'retired') ctx.fail('retired')
    if (row.accountable !== null && row.accountable !== ctx.standing.agent) ctx.fail('of_a_member')
    if (row.single && units > 1) ctx.fail('one_of_it')
    if (!ruleOf(ctx.charter, rule)) ctx.fail('no_such_rule')
    const known = await thingRow(ctx, resource)
    if (known && units < known.units && (await unitHeldFrom(ctx, resource, units + 1)))
      ctx.fail('units_booked')
    const seq = BigInt(ctx.record('shared', { resource, rule, units }))
    await ctx.db
      .insertInto('things_thing')
      .values({ commons_id: ctx.commons.id, resource, rule, units, shared_at: ctx.now, ended_at: null, seq })
      .onConflict((at) =>
        at.columns(['commons_id', 'resource']).doUpdateSet({ rule, units, ended_at: null, seq }),
      )
      .execute()
    return { resource }
  },
})
