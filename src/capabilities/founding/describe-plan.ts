import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { line, text } from '../../kernel/fields.ts'
import { planDescribed } from './entries.ts'

/** Says what the co-operative is to be called, to do and where it is to be. The papers are made from it. */
export const describePlan = command({
  input: z.strictObject({
    name: line(100),
    aim: text(2_000).min(1),
    business: text(5_000),
    seat: line(200),
  }),
  who: ['role:steward', 'role:chair'],
  failures: [],
  records: { plan_described: planDescribed },
  async run(ctx, plan) {
    await ctx.db
      .insertInto('founding_plan')
      .values({ commons_id: ctx.commons.id, ...plan })
      .onConflict((conflict) => conflict.column('commons_id').doUpdateSet(plan))
      .execute()
    ctx.record('plan_described', {})
  },
})
