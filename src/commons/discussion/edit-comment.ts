import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { commentText } from './comment.ts'
import { commentEdited } from './entries.ts'
import { findComment, updateComment } from './stored.ts'

/** Puts one's own comment in other words; that it was edited stays visible. */
export const editComment = command({
  input: z.strictObject({ comment: id('discussion.comment'), body: commentText() }),
  who: ['member'],
  failures: ['no_such_comment', 'not_the_author'],
  records: { comment_edited: commentEdited },
  async run(ctx, { comment, body }) {
    const row = await findComment(ctx, comment)
    if (!row || row.body === null) return ctx.fail('no_such_comment')
    if (row.agent !== ctx.standing.agent) ctx.fail('not_the_author')
    await updateComment(ctx, comment, { body, edited_at: ctx.now })
    ctx.record('comment_edited', { about: row.about, comment })
    return { comment }
  },
})
