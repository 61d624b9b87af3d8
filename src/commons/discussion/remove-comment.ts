import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { commentRemoved } from './entries.ts'
import { changeCount, findComment, updateComment } from './stored.ts'

/** Takes one's own comment back: its text is gone, its place stays so that answers keep their sense. */
export const removeComment = command({
  input: z.strictObject({ comment: id('discussion.comment') }),
  who: ['member'],
  failures: ['no_such_comment', 'not_the_author'],
  records: { comment_removed: commentRemoved },
  async run(ctx, { comment }) {
    const row = await findComment(ctx, comment)
    if (!row || row.body === null) return ctx.fail('no_such_comment')
    if (row.agent !== ctx.standing.agent) ctx.fail('not_the_author')
    await updateComment(ctx, comment, { body: null, edited_at: ctx.now })
    await changeCount(ctx, row.about, -1)
    ctx.record('comment_removed', { about: row.about, comment })
    return { comment }
  },
})
