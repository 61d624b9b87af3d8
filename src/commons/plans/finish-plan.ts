import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, text } from '../../kernel/fields.ts'
import { planFinished } from './entries.ts'
import { openPlan } from './stored-plans.ts'

/** Ends a plan: done, or given up with a reason. What people promised each other in it stays promised. */
export const finishPlan = command({
  input: z.strictObject({
    plan: id('plans.plan'),
    state: z.enum(['done', 'cancelled']),
    reason: text(2_000),
  }),
  who: ['member'],
  layer: 'regulations',
  failures: ['no_such_plan', 'plan_over', 'reason_missing'],
  records: { plan_finished: planFinished },
  async run(ctx, { plan, state, reason }) {
    await openPlan(ctx, plan)
    if (state === 'cancelled' && reason.trim() === '') ctx.fail('reason_missing')
    ctx.record('plan_finished', { plan, state })
    const rows = ctx.db.updateTable('plans_plan').set({ state, reason })
    await rows.where('commons_id', '=', ctx.commons.id).where('id', '=', plan).execute()
    return { plan, state }
  },
})
