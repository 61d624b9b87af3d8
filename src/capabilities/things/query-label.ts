import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { labelCode } from './label-tables.ts'

/** What stands on a thing's label, for whoever prints it; null where it has none. */
export const label = query({
  input: z.strictObject({ resource: id('observation.resource') }),
  output: z.object({ label: z.object({ code: z.string(), edition: z.int() }).nullable() }),
  who: ['role:steward'],
  async run({ db, commons }, { resource }) {
    const row = await db
      .selectFrom('things_label')
      .select(['code', 'edition'])
      .where('commons_id', '=', commons.id)
      .where('resource', '=', resource)
      .executeTakeFirst()
    return { label: row ?? null }
  },
})

/** Which thing a label is on; null where the code is none, or of a label that was replaced. */
export const labelled = query({
  input: z.strictObject({ code: labelCode() }),
  output: z.object({ resource: z.string().nullable() }),
  who: ['member'],
  async run({ db, commons }, { code }) {
    const row = await db
      .selectFrom('things_label')
      .select('resource')
      .where('commons_id', '=', commons.id)
      .where('code', '=', code)
      .executeTakeFirst()
    return { resource: row?.resource ?? null }
  },
})
