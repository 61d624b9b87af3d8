import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { line, text } from '../../kernel/fields.ts'

const dayMs = 24 * 60 * 60 * 1000

/** Keeps an uploaded table while it is being checked, for whoever uploaded it and for a day at most. */
export const draftCsv = command({
  input: z.strictObject({
    fileName: line(200),
    rows: z
      .array(z.array(text(5_000)).max(200))
      .min(1)
      .max(1_100),
  }),
  who: ['role:steward'],
  layer: 'regulations',
  failures: ['members_only'],
  records: {},
  quiet: true,
  async run(ctx, { fileName, rows }) {
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    const commons_id = ctx.commons.id
    await ctx.db
      .deleteFrom('contributions_draft')
      .where('commons_id', '=', commons_id)
      .where((row) => row.or([row('agent', '=', agent), row('at', '<', new Date(ctx.now.getTime() - dayMs))]))
      .execute()
    const draft = ctx.newId()
    await ctx.db
      .insertInto('contributions_draft')
      .values({ commons_id, id: draft, agent, file_name: fileName, rows: JSON.stringify(rows), at: ctx.now })
      .execute()
    return { draft }
  },
})
