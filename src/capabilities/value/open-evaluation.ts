import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { line } from '../../kernel/fields.ts'
import { evaluationOpened } from './entries.ts'

const dayMs = 86_400_000

/** Opens a round in which members give points to one another; it closes by itself after these days. */
export const openEvaluation = command({
  input: z.strictObject({
    label: line(80),
    /** How many each may give in all. */
    points: z.int().min(1).max(10_000),
    days: z.int().min(1).max(60),
  }),
  who: ['role:steward', 'decision:assembly'],
  failures: ['evaluation_open'],
  records: { evaluation_opened: evaluationOpened },
  async run(ctx, { label, points, days }) {
    const open = await ctx.db
      .selectFrom('value_evaluation')
      .select('id')
      .where('commons_id', '=', ctx.commons.id)
      .where('closed_seq', 'is', null)
      .executeTakeFirst()
    if (open) ctx.fail('evaluation_open')
    const evaluation = ctx.newId()
    const closes_at = new Date(ctx.now.getTime() + days * dayMs)
    const closesAt = closes_at.toISOString()
    const seq = ctx.record('evaluation_opened', { evaluation, points, closesAt })
    const row = { commons_id: ctx.commons.id, id: evaluation, label, points, opened_at: ctx.now, closes_at }
    await ctx.db
      .insertInto('value_evaluation')
      .values({ ...row, seq: BigInt(seq), closed_seq: null })
      .execute()
    await ctx.schedule(closes_at, 'value.closeEvaluation', { evaluation }, `value.evaluation:${evaluation}`)
    return { evaluation, closesAt }
  },
})
