import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { page } from './fields.ts'
import { pageFailures, readablePage } from './open-page.ts'

/** Keeps an eye on a page, or no more: its changes stand together in one list. The reader's own business. */
export const watchPage = command({
  input: z.strictObject({ page: page(), watching: z.boolean() }),
  who: ['member'],
  layer: 'regulations',
  failures: [...pageFailures, 'nobody_here'],
  records: {},
  quiet: true,
  async run(ctx, { page, watching }) {
    const agent = ctx.standing.agent ?? ctx.fail('nobody_here')
    await readablePage(ctx, page)
    const row = { commons_id: ctx.commons.id, agent, page }
    if (watching)
      await ctx.db
        .insertInto('knowledge_watch')
        .values(row)
        .onConflict((clash) => clash.doNothing())
        .execute()
    else
      await ctx.db
        .deleteFrom('knowledge_watch')
        .where('commons_id', '=', row.commons_id)
        .where('agent', '=', agent)
        .where('page', '=', page)
        .execute()
    return { watching }
  },
})
