import { z } from 'zod'
import { command } from '../../kernel/capability.ts'

/** When a provider's true message was last heard, for the office's page. Leaves no entry. */
export const hearProvider = command({
  input: z.strictObject({}),
  who: ['provider'],
  failures: [],
  records: {},
  quiet: true,
  async run(ctx) {
    if (ctx.actor.kind !== 'provider') return
    const row = { commons_id: ctx.commons.id, provider: ctx.actor.name, at: ctx.now }
    await ctx.db
      .insertInto('payments_heard')
      .values(row)
      .onConflict((clash) => clash.columns(['commons_id', 'provider']).doUpdateSet({ at: ctx.now }))
      .execute()
  },
})
