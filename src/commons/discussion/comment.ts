import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { text } from '../../kernel/fields.ts'
import { commented } from './entries.ts'
import { changeCount, findComment } from './stored.ts'
import { openThread, type Subject, subject, subjectExists } from './thread.ts'

export const commentText = () => text(10_000).refine((body) => body.trim() !== '', 'missing')

/** Says something about a thing, or answers somebody. */
export const comment = command({
  input: z.strictObject({ about: subject, parent: z.uuid().toLowerCase().nullable(), body: commentText() }),
  who: ['member'],
  failures: ['members_only', 'no_such_subject', 'no_such_comment'],
  records: { commented },
  async run(ctx, { about, parent, body }) {
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    if (!(await subjectExists(ctx, about))) ctx.fail('no_such_subject')
    const answered = parent === null ? null : await topOf(ctx, about, parent)
    await openThread(ctx, about)
    const id = ctx.newId()
    const row = {
      commons_id: ctx.commons.id,
      id,
      about: about.id,
      parent: answered,
      agent,
      body,
      at: ctx.now,
    }
    await ctx.db
      .insertInto('discussion_comment')
      .values({ ...row, edited_at: null, hidden_because: null })
      .execute()
    await changeCount(ctx, about.id, 1)
    ctx.record('commented', { about: about.id, kind: about.kind, comment: id, parent: answered })
    return { comment: id }
  },
})

/** An answer to an answer stands below the comment both belong to, so that talk stays two levels deep. */
async function topOf(ctx: Context<'no_such_comment'>, about: Subject, parent: string): Promise<string> {
  const found = await findComment(ctx, parent)
  if (!found || found.about !== about.id) return ctx.fail('no_such_comment')
  return found.parent ?? found.id
}
