import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { ideaLapsed } from './entries.ts'
import { findDecision, updateDecision } from './stored.ts'
import { supportersOf } from './supporters.ts'

/** Ends an idea that too few seconded in time. Anyone may propose it again. */
export const lapse = command({
  input: z.strictObject({ decision: id('decisions.decision') }),
  who: ['clock'],
  failures: ['no_such_decision', 'not_an_idea', 'still_gathering'],
  records: { idea_lapsed: ideaLapsed },
  async run(ctx, { decision }) {
    const row = await findDecision(ctx.db, ctx.commons.id, decision)
    if (!row) return ctx.fail('no_such_decision')
    if (row.state !== 'idea') ctx.fail('not_an_idea')
    if (row.opens_at && ctx.now < row.opens_at) ctx.fail('still_gathering')
    const supporters = await supportersOf(ctx.db, row)
    const seq = ctx.record('idea_lapsed', { decision, supporters, needed: row.supporters_needed ?? 0 })
    await updateDecision(ctx.db, row, { state: 'lapsed', closed_at: ctx.now, closed_seq: BigInt(seq) })
    return { state: 'lapsed' as const }
  },
})
