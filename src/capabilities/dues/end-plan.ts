import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { day, id } from '../../kernel/fields.ts'
import { chargeKey } from './add-plan.ts'
import { planEnded } from './entries.ts'
import { chargeDay, firstDay, periodAfter } from './periods.ts'
import { lastCharged, planAt } from './stored.ts'

/** No period that begins after this day is charged any more. What is owed stays owed. */
export const endPlan = command({
  input: z.strictObject({ plan: id('dues.plan'), until: day() }),
  who: ['role:steward'],
  failures: ['ends_before_it_begins', 'charged_beyond'],
  records: { plan_ended: planEnded },
  async run(ctx, { plan: planId, until }) {
    const plan = await planAt(ctx, planId)
    if (until < plan.from_on) ctx.fail('ends_before_it_begins')
    const last = await lastCharged(ctx, planId)
    if (last !== undefined && firstDay(last) > until)
      ctx.fail('charged_beyond', { day: chargeDay(plan, last) })
    await ctx.db
      .updateTable('dues_plan')
      .set({ until_on: until })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', planId)
      .execute()
    if (last !== undefined && firstDay(periodAfter(plan, last)) > until)
      await ctx.unschedule(chargeKey(planId))
    return { seq: ctx.record('plan_ended', { plan: planId, until }) }
  },
})
