import { z } from 'zod'
import { localDay, startOfDay } from '../../commons/members/local-day.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { account, day, line, unitCode } from '../../kernel/fields.ts'
import { planMade } from './entries.ts'
import { chargeDay, firstDay, periodOf } from './periods.ts'
import { checkRates, keepRates, rateFailures, ratesInput } from './rates.ts'
import { type PlanRow, periods } from './tables.ts'

/** Sets dues: what for, how much for whom, and when. The first period is the one `from` lies in. */
export const addPlan = command({
  input: z.strictObject({
    label: line(60),
    period: z.enum(periods),
    /** The month quarters and years are counted from. */
    month: z.int().min(1).max(12),
    day: z.int().min(1).max(28),
    dueDays: z.int().min(0).max(90),
    unit: unitCode(),
    account: account(),
    rates: ratesInput,
    from: day(),
    until: day().nullable(),
  }),
  who: ['role:steward'],
  failures: [...rateFailures, 'not_income', 'ends_before_it_begins', 'starts_too_early'],
  records: { plan_made: planMade },
  async run(ctx, { label, period, month, day, dueDays, unit, account, rates, from, until }) {
    checkRates(ctx, rates)
    if (!account.startsWith('income:')) ctx.fail('not_income')
    if (until !== null && until < from) ctx.fail('ends_before_it_begins')
    const today = await localDay(ctx.db, ctx.commons.id, ctx.now)
    const first = firstDay(periodOf({ period, month, day }, today))
    if (from < first) ctx.fail('starts_too_early', { first })
    const plan: PlanRow = {
      ...{ commons_id: ctx.commons.id, id: ctx.newId(), label, period, month, day, unit, account },
      ...{ due_days: dueDays, from_on: from, until_on: until, made_at: ctx.now },
    }
    await ctx.db.insertInto('dues_plan').values(plan).execute()
    await keepRates(ctx, plan.id, rates)
    ctx.record('plan_made', { plan: plan.id, period, unit, rates, from })
    await scheduleCharge(ctx, plan, periodOf(plan, from))
    return { plan: plan.id }
  },
})

/** Asks for the charge of a period, unless the plan is over by then. */
export async function scheduleCharge(ctx: Context, plan: PlanRow, period: string): Promise<void> {
  if (plan.until_on !== null && firstDay(period) > plan.until_on) return
  const at = await startOfDay(ctx.db, ctx.commons.id, chargeDay(plan, period))
  const input = { plan: plan.id, period, late: false, after: null }
  await ctx.schedule(at, 'dues.charge', input, chargeKey(plan.id))
}

export const chargeKey = (plan: string) => `dues.charge:${plan}`
