import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { command, entryKind } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import './label-tables.ts'
import { thingRow } from './stored.ts'

export const labelPrinted = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({ resource: id('observation.resource'), edition: z.int().positive() }),
})

/** Makes a thing's label, or another one in its place: from then on the old one opens nothing. */
export const printLabel = command({
  input: z.strictObject({ resource: id('observation.resource') }),
  who: ['role:steward'],
  failures: ['not_shared'],
  records: { label_printed: labelPrinted },
  async run(ctx, { resource }) {
    const thing = await thingRow(ctx, resource)
    if (!thing || thing.ended_at) return ctx.fail('not_shared')
    const before = await ctx.db
      .selectFrom('things_label')
      .select('edition')
      .where('commons_id', '=', ctx.commons.id)
      .where('resource', '=', resource)
      .executeTakeFirst()
    const set = {
      code: randomBytes(16).toString('base64url'),
      edition: (before?.edition ?? 0) + 1,
      printed_at: ctx.now,
    }
    await ctx.db
      .insertInto('things_label')
      .values({ commons_id: ctx.commons.id, resource, ...set })
      .onConflict((on) => on.columns(['commons_id', 'resource']).doUpdateSet(set))
      .execute()
    ctx.record('label_printed', { resource, edition: set.edition })
    return { edition: set.edition }
  },
})
