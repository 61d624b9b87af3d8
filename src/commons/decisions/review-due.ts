import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { reviewDue as entry } from './closing-entries.ts'
import { findDecision } from './stored.ts'

/** The day has come on which what was decided is to be looked at again: the entry is what notices follow. */
export const reviewDue = command({
  input: z.strictObject({ decision: id('decisions.decision') }),
  who: ['clock'],
  failures: ['no_such_decision', 'nothing_to_review'],
  records: { review_due: entry },
  async run(ctx, { decision }) {
    const row = await findDecision(ctx.db, ctx.commons.id, decision)
    if (!row) return ctx.fail('no_such_decision')
    const isInForce = row.state === 'executed' || row.state === 'passed'
    if (!isInForce || !row.review_at || ctx.now < row.review_at) ctx.fail('nothing_to_review')
    ctx.record('review_due', { decision }, { cause: Number(row.executed_seq ?? row.closed_seq) })
    return { reviewAt: row.review_at!.toISOString() }
  },
})
