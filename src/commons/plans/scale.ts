import { type Fraction, fraction } from '../../kernel/fraction.ts'

/** An amount of a recipe for another quantity than it is written for. */
export interface Scaled {
  /** In the unit's smallest part, rounded up where that part cannot be divided. */
  amount: bigint
  /** Before rounding. */
  exact: Fraction
  rounded: boolean
}

/** `amount` for `wanted` where it is written for `makes`: exact, then up to the next whole part, never less. */
export function scaleAmount(amount: bigint, wanted: bigint, makes: bigint): Scaled {
  const exact = fraction(amount * wanted, makes)
  const whole = exact.num / exact.den
  const rounded = exact.den !== 1n
  return { amount: rounded ? whole + 1n : whole, exact, rounded }
}

/** A recipe as scaling needs it. */
export interface Scalable {
  quantity: bigint
  steps: readonly { flows: readonly { side: string; amount: bigint; madeBy?: string }[] }[]
}

/**
 * How much of each recipe is needed to make so much of one, with the recipes of its ingredients: in the order they must
 * be made, ingredients first. What two steps need of the same ingredient is added up before it is rounded once more.
 */
export function quantitiesNeeded(
  top: string,
  wanted: bigint,
  recipes: ReadonlyMap<string, Scalable>,
): Map<string, bigint> {
  const need = new Map<string, bigint>([[top, wanted]])
  const order = parentsFirst(top, recipes)
  for (const id of order) {
    const recipe = recipes.get(id)!
    for (const flow of ingredientsOf(recipe)) {
      if (flow.madeBy === undefined || !recipes.has(flow.madeBy)) continue
      const { amount } = scaleAmount(flow.amount, need.get(id)!, recipe.quantity)
      need.set(flow.madeBy, (need.get(flow.madeBy) ?? 0n) + amount)
    }
  }
  return new Map(order.reverse().map((id) => [id, need.get(id)!]))
}

export const ingredientsOf = ({ steps }: Scalable) =>
  steps.flatMap((step) => step.flows).filter((flow) => flow.madeBy !== undefined)

/** Each recipe before those of its ingredients; they are known not to go in a circle. */
function parentsFirst(top: string, recipes: ReadonlyMap<string, Scalable>): string[] {
  const done: string[] = []
  const visit = (id: string) => {
    const recipe = recipes.get(id)
    if (!recipe || done.includes(id)) return
    for (const flow of ingredientsOf(recipe)) visit(flow.madeBy!)
    done.push(id)
  }
  visit(top)
  return done.reverse()
}
