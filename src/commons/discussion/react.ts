import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { reacted } from './entries.ts'
import { findComment } from './stored.ts'
import { reactions } from './tables.ts'

/** One sign for a comment, another one instead, or (`null`) none any more. */
export const react = command({
  input: z.strictObject({ comment: id('discussion.comment'), reaction: z.enum(reactions).nullable() }),
  who: ['member'],
  failures: ['members_only', 'no_such_comment'],
  records: { reacted },
  async run(ctx, { comment, reaction }) {
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    const row = await findComment(ctx, comment)
    if (!row || row.body === null) return ctx.fail('no_such_comment')
    const mine = { commons_id: ctx.commons.id, comment, agent }
    if (reaction === null)
      await ctx.db
        .deleteFrom('discussion_reaction')
        .where((w) => w.and(mine))
        .execute()
    else
      await ctx.db
        .insertInto('discussion_reaction')
        .values({ ...mine, reaction })
        .onConflict((clash) => clash.columns(['commons_id', 'comment', 'agent']).doUpdateSet({ reaction }))
        .execute()
    ctx.record('reacted', { about: row.about, comment, reaction })
    return { comment, reaction }
  },
})
