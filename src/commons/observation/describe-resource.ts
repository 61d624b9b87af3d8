import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { resourceDescribed } from './entries.ts'
import { describingFields } from './inputs.ts'
import { requireFile, resourceRow } from './stocks.ts'

/** Says anew what a resource is called, where it is, and what those who gave it asked for. */
export const describeResource = command({
  input: z.strictObject({ resource: id('observation.resource'), ...describingFields }),
  who: ['member'],
  failures: ['no_such_resource', 'not_theirs', 'no_such_file'],
  records: { resource_described: resourceDescribed },
  async run(ctx, { resource, ...words }) {
    const row = await resourceRow(ctx, resource)
    if (row.accountable !== null && row.accountable !== ctx.standing.agent) ctx.fail('not_theirs')
    await requireFile(ctx, words.image)
    await ctx.db
      .updateTable('observation_resource')
      .set(words)
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', resource)
      .execute()
    ctx.record('resource_described', { resource })
    return { resource }
  },
})
