import type { Context } from '../../kernel/capability.ts'
import type { Procedure } from '../charter/procedure.ts'
import { dayAfter } from '../members/local-day.ts'
import { decisionWaits } from './closing-entries.ts'
import { executionRecords, finish } from './execution.ts'
import { daysAfter, frozenProcedure } from './procedure.ts'
import { carryOutKey, expireKey, reviewKey, updateDecision } from './stored.ts'
import type { DecisionRow } from './tables.ts'

export const passingRecords = { ...executionRecords, decision_waits: decisionWaits }
type Passes = Context<string, typeof passingRecords>

/**
 * What follows from passing: it waits for its day and its filing where the procedure says so, otherwise it is carried
 * out at once. What cannot be carried out in time expires.
 */
export async function afterPassing(ctx: Passes, row: DecisionRow, cause: number) {
  const procedure = frozenProcedure(row.rules)
  const dates = datesAfter(procedure, ctx.now)
  const passed = { ...row, ...dates }
  await updateDecision(ctx.db, row, { state: 'passed', ...dates })
  const { expires_at, review_at } = dates
  const input = { decision: row.id }
  if (expires_at) await ctx.schedule(expires_at, 'decisions.expire', input, expireKey(row.id))
  if (review_at) await ctx.schedule(review_at, 'decisions.reviewDue', input, reviewKey(row.id))
  return dates.effect_at || dates.waits_for ? wait(ctx, passed, cause) : finish(ctx, passed, cause)
}

async function wait(ctx: Passes, row: DecisionRow, cause: number) {
  const waits = {
    decision: row.id,
    until: row.effect_at?.toISOString(),
    waitsFor: row.waits_for ?? undefined,
    expiresAt: row.expires_at?.toISOString(),
  }
  ctx.record('decision_waits', waits, { cause })
  await updateDecision(ctx.db, row, { state: 'waiting' })
  await scheduleEffect(ctx, row, row.effect_at)
  return 'waiting' as const
}

/** The clock comes when the delay is over. Where a filing is missing there is nothing yet to come for. */
export async function scheduleEffect(ctx: Context<string>, row: DecisionRow, at: Date | null): Promise<void> {
  if (at && (!row.waits_for || row.filed_on))
    await ctx.schedule(at, 'decisions.carryOut', { decision: row.id }, carryOutKey(row.id))
}

function datesAfter({ delayDays, waitsFor, expiryDays, reviewMonths }: Procedure, passed: Date) {
  const after = (days: number | undefined) => (days === undefined ? null : daysAfter(passed, days))
  return {
    effect_at: after(delayDays),
    waits_for: waitsFor ?? null,
    expires_at: after(expiryDays),
    review_at: reviewMonths === undefined ? null : monthsAfter(passed, reviewMonths),
  }
}

/** The same time of day so many months later, the month's last day where it is shorter. */
function monthsAfter(at: Date, months: number): Date {
  const text = at.toISOString()
  return new Date(`${dayAfter(text.slice(0, 10), { months })}${text.slice(10)}`)
}
