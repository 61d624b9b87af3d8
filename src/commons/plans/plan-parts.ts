import type { Context } from '../../kernel/capability.ts'
import { Failure } from '../../kernel/failure.ts'
import { positiveAmount } from '../../kernel/fields.ts'
import type { NewFlow } from './flows.ts'
import { type Edition, editionsInUse, loadEditions } from './recipes.ts'
import { ingredientsOf, quantitiesNeeded, scaleAmount } from './scale.ts'
import type { NewStep } from './stored-plans.ts'

const mostRecipes = 40
const mostSteps = 200

/** What a plan takes in from its recipes: steps in the order they are done, and what each step needs. */
export interface Parts {
  steps: NewStep[]
  intents: NewFlow[]
}

interface Wanted {
  plan: string
  recipe: string
  edition: number
  quantity: bigint
  dueOn: string | null
  /** Also plans the making of ingredients that have a recipe of their own, before they are needed. */
  withParts: boolean
}

/** The steps and needs of a recipe for a quantity. Throws `plans.no_such_recipe` and `plans.plan_too_large`. */
export async function partsOf(ctx: Context, wanted: Wanted): Promise<Parts & { unit: string }> {
  const recipes = await recipesFor(ctx, wanted)
  const needed = quantitiesNeeded(wanted.recipe, wanted.quantity, recipes)
  const all = [...needed].map(([id, quantity]) => scaledParts(ctx, wanted, recipes.get(id)!, quantity))
  const steps = all.flatMap((one) => one.steps)
  const intents = all.flatMap((one) => one.intents)
  const isTooMuch = intents.some(({ amount }) => !positiveAmount().safeParse(amount.toString()).success)
  if (steps.length > mostSteps || isTooMuch) throw new Failure('plans.plan_too_large')
  const { unit } = recipes.get(wanted.recipe)!
  return { steps, intents, unit }
}

/** The recipe, and with its parts the editions now in use of all that goes into it. */
async function recipesFor(
  ctx: Context,
  { recipe, edition, withParts }: Wanted,
): Promise<Map<string, Edition>> {
  const found = new Map<string, Edition>()
  let next = await loadEditions(ctx.db, ctx.commons.id, [{ recipe, edition }])
  if (next.length === 0) throw new Failure('plans.no_such_recipe', {}, 404)
  while (next.length > 0) {
    for (const one of next) found.set(one.recipe, one)
    if (found.size > mostRecipes) throw new Failure('plans.plan_too_large')
    const ids = new Set(next.flatMap((one) => ingredientsOf(one).map((flow) => flow.madeBy!)))
    const unknown = withParts ? [...ids].filter((id) => !found.has(id)) : []
    const heads = await editionsInUse(ctx.db, ctx.commons.id, unknown)
    next = await loadEditions(ctx.db, ctx.commons.id, heads)
  }
  return found
}

function scaledParts(ctx: Context, { plan, dueOn }: Wanted, recipe: Edition, quantity: bigint): Parts {
  const steps = recipe.steps.map(({ kind, name, note }) => ({ id: ctx.newId(), kind, name, note }))
  const intents = recipe.steps.flatMap(({ flows }, i) =>
    flows.map(({ side, action, name, amount, unit }): NewFlow => {
      const size = scaleAmount(amount, quantity, recipe.quantity).amount
      const place = { plan, step: steps[i]!.id, side, dueOn }
      // What the commons gives away is its own offer; everything else it needs of somebody.
      const given = side === 'gives' ? ('provider' as const) : ('receiver' as const)
      const agents = { provider: null, receiver: null, given }
      const what = { id: ctx.newId(), kind: 'intent' as const, action, name, amount: size, unit }
      return { ...what, ...agents, ...place, status: 'agreed' }
    }),
  )
  return { steps, intents }
}
