import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { nameOut } from './entries-lottery.ts'

/** Takes one's name out of the next draw; what one's ticket counts for stays. */
export const askOut = command({
  input: z.strictObject({ resource: id('observation.resource') }),
  who: ['member'],
  layer: 'regulations',
  failures: ['members_only', 'not_in'],
  records: { name_out: nameOut },
  async run(ctx, { resource }) {
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    const kept = await ctx.db
      .updateTable('turns_asking')
      .set({ is_in: false })
      .where('commons_id', '=', ctx.commons.id)
      .where('resource', '=', resource)
      .where('agent', '=', agent)
      .where('is_in', '=', true)
      .executeTakeFirst()
    if (kept.numUpdatedRows === 0n) ctx.fail('not_in')
    ctx.record('name_out', { resource, agent })
    return { resource }
  },
})
