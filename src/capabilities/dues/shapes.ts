import { z } from 'zod'
import { account, amount, code, day, id, instant, unitCode } from '../../kernel/fields.ts'
import { periodCode } from './entries.ts'
import { type PlanRow, periods, type RunRow, runStates } from './tables.ts'

export const planShape = z.object({
  id: id('dues.plan'),
  label: z.string(),
  period: z.enum(periods),
  month: z.int(),
  day: z.int(),
  dueDays: z.int(),
  unit: unitCode(),
  account: account(),
  from: day(),
  until: day().nullable(),
  /** What each member type pays; null is everybody else. */
  rates: z.array(z.object({ type: code().nullable(), amount: amount() })),
  /** The day of the next charge; null where the plan is over. */
  next: day().nullable(),
})

export type PlanView = z.output<typeof planShape>

export const runShape = z.object({
  id: id('dues.run'),
  period: periodCode,
  /** For those who joined after the period had been charged. */
  late: z.boolean(),
  state: z.enum(runStates),
  chargedOn: day(),
  dueOn: day(),
  charges: z.int(),
  total: amount(),
  /** How many have not paid in full, and how much that is. */
  open: z.int(),
  rest: amount(),
  reason: z.string().nullable(),
  remindedAt: instant().nullable(),
})

export type RunView = z.output<typeof runShape>

export const reductionShape = z.object({
  id: id('dues.reduction'),
  agent: id('members.agent'),
  amount: amount(),
  from: day(),
  until: day().nullable(),
  reason: z.string(),
})

export type ReductionView = z.output<typeof reductionShape>

type Rate = { type: string; amount: bigint }

export function planView(row: PlanRow, rates: readonly Rate[], next: string | null): PlanView {
  const { id, label, period, month, day, unit, account } = row
  return {
    ...{ id, label, period, month, day, unit, account, next },
    dueDays: row.due_days,
    from: row.from_on,
    until: row.until_on,
    rates: rates.map(({ type, amount }) => ({ type: type || null, amount })),
  }
}

export function runView(row: RunRow, left?: { open: number; rest: bigint }): RunView {
  const { id, period, late, state, charges, total, reason } = row
  return {
    ...{ id, period, late, state, charges, total, reason },
    chargedOn: row.charged_on,
    dueOn: row.due_on,
    open: left?.open ?? 0,
    rest: left?.rest ?? 0n,
    remindedAt: row.reminded_at?.toISOString() ?? null,
  }
}
