import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { day, line, text } from '../../kernel/fields.ts'
import { planMade } from './entries.ts'
import { checkDue } from './flows.ts'
import { insertPlan, insertSteps } from './stored-plans.ts'

/** Makes a plan by hand: its name, its day, its steps in order. What each needs is added as needs. */
export const makePlan = command({
  input: z.strictObject({
    name: line(120),
    note: text(5_000),
    dueOn: day().optional(),
    steps: z.array(z.strictObject({ name: line(120), note: text(5_000) })).max(50),
  }),
  who: ['member'],
  layer: 'regulations',
  failures: ['due_past'],
  records: { plan_made: planMade },
  async run(ctx, { name, note, dueOn, steps: given }) {
    if (dueOn) await checkDue(ctx, dueOn)
    const plan = ctx.newId()
    const steps = given.map((step) => ({ ...step, id: ctx.newId(), kind: 'process' as const }))
    const kept = steps.map(({ id, kind }) => ({ step: id, kind }))
    const entry = ctx.record('plan_made', { plan, dueOn, steps: kept, intents: [] })
    await insertPlan(ctx, { id: plan, name, note, due_on: dueOn ?? null }, entry)
    await insertSteps(ctx, { plan, dueOn: dueOn ?? null }, steps, entry)
    return { plan, steps: steps.map((step) => step.id) }
  },
})
