import type { Selectable } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import { Failure } from '../../kernel/failure.ts'
import { startOfDay } from '../members/local-day.ts'
import { openProcess } from '../observation/process.ts'
import { plannedKind } from './fields.ts'
import type { PlanTable, StepKind } from './tables.ts'

export type PlanRow = Selectable<PlanTable>

export interface NewStep {
  id: string
  kind: StepKind
  name: string
  note: string
}

/** A plan's row. Throws `plans.no_such_plan`. */
export async function planRow(ctx: Context, id: string): Promise<PlanRow> {
  const rows = ctx.db.selectFrom('plans_plan').selectAll().where('commons_id', '=', ctx.commons.id)
  const row = await rows.where('id', '=', id).executeTakeFirst()
  if (!row) throw new Failure('plans.no_such_plan', {}, 404)
  return row
}

/** The same of a plan that is still worked on. Throws `plans.plan_over` too. */
export async function openPlan(ctx: Context, id: string): Promise<PlanRow> {
  const row = await planRow(ctx, id)
  if (row.state !== 'open') throw new Failure('plans.plan_over')
  return row
}

type NewPlan = Pick<PlanRow, 'id' | 'name' | 'note' | 'due_on'> &
  Partial<Pick<PlanRow, 'recipe' | 'edition' | 'quantity' | 'unit'>>

export async function insertPlan(ctx: Context, plan: NewPlan, entry: number): Promise<void> {
  const made = { made_by: ctx.standing.agent ?? null, made_at: ctx.now, entry_seq: BigInt(entry) }
  const byHand = { recipe: null, edition: null, quantity: null, unit: null }
  const row = { commons_id: ctx.commons.id, ...byHand, ...plan, state: 'open' as const, ...made }
  await ctx.db.insertInto('plans_plan').values(row).execute()
}

interface StepsOf {
  plan: string
  dueOn: string | null
  /** How many the plan has already. */
  after?: number
}

/** Keeps the steps in their order; work is opened as a process that things will go into and come out of. */
export async function insertSteps(
  ctx: Context,
  { plan, dueOn, after = 0 }: StepsOf,
  steps: readonly NewStep[],
  entry: number,
): Promise<void> {
  if (steps.length === 0) return
  const at = { commons_id: ctx.commons.id, plan }
  const rows = steps.map((step, i) => ({ ...at, ...step, position: after + i + 1 }))
  await ctx.db.insertInto('plans_step').values(rows).execute()
  const plannedEnd = dueOn ? await startOfDay(ctx.db, ctx.commons.id, dueOn, 1) : undefined
  for (const { id, kind, name, note } of steps)
    if (kind === 'process')
      await openProcess(ctx, { id, name, note, kind: plannedKind, plan, plannedEnd }, entry)
}

/** A step and its plan, still worked on. Throws `plans.no_such_step` and `plans.plan_over`. */
export async function stepRow(ctx: Context, id: string) {
  const rows = ctx.db.selectFrom('plans_step').selectAll().where('commons_id', '=', ctx.commons.id)
  const row = await rows.where('id', '=', id).executeTakeFirst()
  if (!row) throw new Failure('plans.no_such_step', {}, 404)
  return { step: row, plan: await openPlan(ctx, row.plan) }
}
