import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, line } from '../../kernel/fields.ts'
import { commentHidden } from './entries.ts'
import { findComment, updateComment } from './stored.ts'

/** 블라인드: covers a comment and says why; its author and the reason stay visible to all, so that it can be judged. */
export const hideComment = command({
  input: z.strictObject({ comment: id('discussion.comment'), because: line(300) }),
  who: ['role:steward'],
  failures: ['no_such_comment', 'already_hidden'],
  records: { comment_hidden: commentHidden },
  async run(ctx, { comment, because }) {
    const row = await findComment(ctx, comment)
    if (!row || row.body === null) return ctx.fail('no_such_comment')
    if (row.hidden_because !== null) ctx.fail('already_hidden')
    await updateComment(ctx, comment, { hidden_because: because })
    ctx.record('comment_hidden', { about: row.about, comment, author: row.agent })
    return { comment }
  },
})
