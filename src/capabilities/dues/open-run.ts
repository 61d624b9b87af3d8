import { localDay } from '../../commons/members/local-day.ts'
import type { Context } from '../../kernel/capability.ts'
import { chargeDay, firstDay } from './periods.ts'
import type { PlanRow, RunRow } from './tables.ts'

/**
 * The run of a period that is being charged, begun if need be. Nothing where it was charged already, where its day has
 * not come, or where the plan does not reach so far.
 */
export async function openRun(
  ctx: Context,
  plan: PlanRow,
  { period, late }: { period: string; late: boolean },
): Promise<RunRow | undefined> {
  const known = await ctx.db
    .selectFrom('dues_run')
    .selectAll()
    .where('commons_id', '=', ctx.commons.id)
    .where('plan', '=', plan.id)
    .where('period', '=', period)
    .where('late', '=', late)
    .where('state', 'in', ['charging', 'charged'])
    .executeTakeFirst()
  if (known) return known.state === 'charging' ? known : undefined
  const today = await localDay(ctx.db, ctx.commons.id, ctx.now)
  const isOver = plan.until_on !== null && firstDay(period) > plan.until_on
  if (isOver || today < chargeDay(plan, period)) return undefined
  const run: RunRow = {
    ...{ commons_id: ctx.commons.id, id: ctx.newId(), plan: plan.id, period, late, state: 'charging' },
    ...{ charged_on: today, due_on: daysLater(today, plan.due_days), charges: 0, total: 0n },
    ...{ reason: null, reminded_at: null },
  }
  await ctx.db.insertInto('dues_run').values(run).execute()
  return run
}

const dayLength = 86_400_000

/** So many days after a day; never before the day it is charged, however late that came. */
function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10)
}
