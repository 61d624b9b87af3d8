import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { rollHeading } from './fields.ts'
import { headingKey, rollFields } from './roll-columns.ts'

const target = z.enum([...rollFields, 'birth', 'ignore'])

/** Remembers how the office reads the columns of its file, by heading, for the next time. Leaves no entry. */
export const rememberMapping = command({
  input: z.strictObject({
    columns: z
      .array(z.strictObject({ heading: rollHeading(), field: target }))
      .min(1)
      .max(200),
  }),
  who: ['role:steward'],
  failures: [],
  records: {},
  quiet: true,
  async run(ctx, { columns }) {
    const byHeading = new Map(columns.map(({ heading, field }) => [headingKey(heading), field]))
    byHeading.delete('')
    const rows = [...byHeading].map(([heading, field]) => ({ commons_id: ctx.commons.id, heading, field }))
    if (rows.length > 0) {
      await ctx.db
        .insertInto('members_roll_mapping')
        .values(rows)
        .onConflict((clash) =>
          clash
            .columns(['commons_id', 'heading'])
            .doUpdateSet((row) => ({ field: row.ref('excluded.field') })),
        )
        .execute()
    }
    return { columns: rows.length }
  },
})
