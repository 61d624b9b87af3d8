import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, line, text } from '../../kernel/fields.ts'
import { stepAdded } from './entries.ts'
import { insertSteps, openPlan } from './stored-plans.ts'

const mostSteps = 200

/** Adds a step to a plan, after those it has. */
export const addStep = command({
  input: z.strictObject({ plan: id('plans.plan'), name: line(120), note: text(5_000) }),
  who: ['member'],
  layer: 'regulations',
  failures: ['no_such_plan', 'plan_over', 'plan_too_large'],
  records: { step_added: stepAdded },
  async run(ctx, { plan, name, note }) {
    const row = await openPlan(ctx, plan)
    const { last } = await ctx.db
      .selectFrom('plans_step')
      .select(({ fn }) => fn.max('position').as('last'))
      .where('commons_id', '=', ctx.commons.id)
      .where('plan', '=', plan)
      .executeTakeFirstOrThrow()
    const after = last ?? 0
    if (after >= mostSteps) ctx.fail('plan_too_large')
    const step = ctx.newId()
    const entry = ctx.record('step_added', { plan, step, kind: 'process' })
    await insertSteps(
      ctx,
      { plan, dueOn: row.due_on, after },
      [{ id: step, kind: 'process', name, note }],
      entry,
    )
    return { step }
  },
})
