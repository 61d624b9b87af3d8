import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { supportWithdrawn } from './entries.ts'
import { findDecision } from './stored.ts'
import { isGathering, supportersOf } from './supporters.ts'

/** Takes one's support of an idea back, as long as it is still gathering. */
export const withdrawSupport = command({
  input: z.strictObject({ decision: id('decisions.decision') }),
  who: ['member'],
  failures: ['no_such_decision', 'not_an_idea', 'not_supported'],
  records: { support_withdrawn: supportWithdrawn },
  async run(ctx, { decision }) {
    const row = await findDecision(ctx.db, ctx.commons.id, decision)
    if (!row) return ctx.fail('no_such_decision')
    if (!isGathering(row, ctx.now)) ctx.fail('not_an_idea')
    const agent = ctx.standing.agent ?? ctx.fail('not_supported')
    const gone = await ctx.db
      .deleteFrom('decisions_support')
      .where('commons_id', '=', ctx.commons.id)
      .where('decision', '=', decision)
      .where('agent', '=', agent)
      .executeTakeFirst()
    if (gone.numDeletedRows === 0n) ctx.fail('not_supported')
    ctx.record('support_withdrawn', { decision })
    return { supporters: await supportersOf(ctx.db, row) }
  },
})
