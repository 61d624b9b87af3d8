import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { commentShown } from './entries.ts'
import { findComment, updateComment } from './stored.ts'

/** Uncovers what was covered. */
export const showComment = command({
  input: z.strictObject({ comment: id('discussion.comment') }),
  who: ['role:steward'],
  failures: ['no_such_comment', 'not_hidden'],
  records: { comment_shown: commentShown },
  async run(ctx, { comment }) {
    const row = await findComment(ctx, comment)
    if (!row || row.body === null) return ctx.fail('no_such_comment')
    if (row.hidden_because === null) ctx.fail('not_hidden')
    await updateComment(ctx, comment, { hidden_because: null })
    ctx.record('comment_shown', { about: row.about, comment, author: row.agent })
    return { comment }
  },
})
