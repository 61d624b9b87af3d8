import { z } from 'zod'
import { hex, sha256 } from '../../kernel/canonical.ts'
import { command } from '../../kernel/capability.ts'
import { commentText } from './comment.ts'
import { summedUp } from './entries.ts'
import { openThread, subject, subjectExists } from './thread.ts'

/**
 * 토론 정리: writes down what the talk came to. Whoever writes has read the edition before (`edition`, 0 for the
 * first), so nobody's words are overwritten unseen.
 */
export const sumUp = command({
  input: z.strictObject({ about: subject, edition: z.int().nonnegative(), body: commentText() }),
  who: ['member'],
  failures: ['members_only', 'no_such_subject', 'summed_up_meanwhile'],
  records: { summed_up: summedUp },
  async run(ctx, { about, edition, body }) {
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    if (!(await subjectExists(ctx, about))) ctx.fail('no_such_subject')
    await openThread(ctx, about)
    const last = await ctx.db
      .selectFrom('discussion_summary')
      .select(({ fn }) => fn.max('edition').as('edition'))
      .where('commons_id', '=', ctx.commons.id)
      .where('about', '=', about.id)
      .executeTakeFirst()
    if ((last?.edition ?? 0) !== edition) ctx.fail('summed_up_meanwhile')
    const row = {
      commons_id: ctx.commons.id,
      about: about.id,
      edition: edition + 1,
      agent,
      body,
      at: ctx.now,
    }
    await ctx.db.insertInto('discussion_summary').values(row).execute()
    const hash = hex(sha256(Buffer.from(body, 'utf8')))
    ctx.record('summed_up', { about: about.id, edition: row.edition, hash })
    return { edition: row.edition }
  },
})
