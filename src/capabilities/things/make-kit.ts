import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, line } from '../../kernel/fields.ts'
import { ruleOf } from './dials.ts'
import { kitMade } from './lending-entries.ts'
import './lending-tables.ts'
import { thingRow } from './stored.ts'

const part = z.strictObject({ resource: id('observation.resource'), quantity: z.int().min(1).max(200) })
const distinct = (all: readonly { resource: string }[]) =>
  new Set(all.map((one) => one.resource)).size === all.length

/** Puts shared things together that are booked and lent as one. */
export const makeKit = command({
  input: z.strictObject({ name: line(80), parts: z.array(part).min(1).max(20).refine(distinct, 'repeated') }),
  who: ['role:steward'],
  failures: ['not_shared', 'not_lent', 'more_than_there_are'],
  records: { kit_made: kitMade },
  async run(ctx, { name, parts }) {
    for (const { resource, quantity } of parts) {
      const thing = await thingRow(ctx, resource)
      if (!thing || thing.ended_at) return ctx.fail('not_shared')
      if (!ruleOf(ctx.charter, thing.rule)?.lending) ctx.fail('not_lent')
      if (quantity > thing.units) ctx.fail('more_than_there_are', { most: thing.units })
    }
    const [kit, about] = [ctx.newId(), { commons_id: ctx.commons.id }]
    const seq = BigInt(ctx.record('kit_made', { kit, parts }))
    await ctx.db
      .insertInto('things_kit')
      .values({ ...about, id: kit, name, made_at: ctx.now, ended_at: null, seq })
      .execute()
    await ctx.db
      .insertInto('things_kit_part')
      .values(parts.map((one) => ({ ...about, kit, ...one })))
      .execute()
    return { kit }
  },
})
