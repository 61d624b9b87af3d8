import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { readingConfirmed } from './entries.ts'

/** "I have read it": leaves a receipt, once. */
export const confirmReading = command({
  input: z.strictObject({ about: id('discussion.thread') }),
  who: ['member'],
  failures: ['members_only', 'nothing_to_read', 'read_already'],
  records: { reading_confirmed: readingConfirmed },
  async run(ctx, { about }) {
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    const asked = await ctx.db
      .selectFrom('discussion_reading')
      .select('about')
      .where('commons_id', '=', ctx.commons.id)
      .where('about', '=', about)
      .executeTakeFirst()
    if (!asked) return ctx.fail('nothing_to_read')
    const kept = await ctx.db
      .insertInto('discussion_receipt')
      .values({ commons_id: ctx.commons.id, about, agent, at: ctx.now })
      .onConflict((clash) => clash.doNothing())
      .executeTakeFirst()
    if (kept.numInsertedOrUpdatedRows === 0n) ctx.fail('read_already')
    ctx.record('reading_confirmed', { about })
    return { about }
  },
})
