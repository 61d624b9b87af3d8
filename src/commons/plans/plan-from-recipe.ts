import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { day, id, line, positiveAmount, text } from '../../kernel/fields.ts'
import { planMade } from './entries.ts'
import { checkDue, dataOf, insertFlows } from './flows.ts'
import { partsOf } from './plan-parts.ts'
import { recipeRow } from './recipes.ts'
import { insertPlan, insertSteps } from './stored-plans.ts'

/** Plans the making of so much by a recipe: its steps, and what each needs, scaled. */
export const planFromRecipe = command({
  input: z.strictObject({
    recipe: id('plans.recipe'),
    edition: z.int().min(1).max(1_000_000),
    /** How much is wanted, in the smallest part of the recipe's unit. */
    quantity: positiveAmount(),
    name: line(120),
    note: text(5_000),
    dueOn: day().optional(),
    /** Also plans the making of ingredients that have recipes of their own. */
    withParts: z.boolean(),
  }),
  who: ['member'],
  layer: 'regulations',
  failures: ['no_such_recipe', 'recipe_retired', 'due_past', 'plan_too_large'],
  records: { plan_made: planMade },
  async run(ctx, { recipe, edition, quantity, name, note, dueOn = null, withParts }) {
    const row = await recipeRow(ctx, recipe)
    if (row.retired_at) ctx.fail('recipe_retired')
    if (dueOn) await checkDue(ctx, dueOn)
    const plan = ctx.newId()
    const { steps, intents, unit } = await partsOf(ctx, { plan, recipe, edition, quantity, dueOn, withParts })
    const entry = ctx.record('plan_made', {
      ...{ plan, recipe, edition, quantity, unit, dueOn: dueOn ?? undefined },
      steps: steps.map((step) => ({ step: step.id, kind: step.kind })),
      intents: intents.map((one) => ({ intent: one.id, ...dataOf(one) })),
    })
    await insertPlan(ctx, { id: plan, name, note, recipe, edition, quantity, unit, due_on: dueOn }, entry)
    await insertSteps(ctx, { plan, dueOn }, steps, entry)
    await insertFlows(ctx, intents, entry)
    return { plan, steps: steps.map((step) => step.id), intents: intents.map((one) => one.id) }
  },
})
