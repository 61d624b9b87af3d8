import type { Condition, PriceRule } from './shape.ts'
import type { FactValues, Moment } from './uses.ts'

/** Whether all conditions of a rule hold. */
export const matches = (rule: PriceRule, facts: FactValues): boolean =>
  rule.when.every((one) => holds(one, facts))

function holds(condition: Condition, facts: FactValues): boolean {
  switch (condition.is) {
    case 'range': {
      const { least, most } = condition
      const value = countOf(facts, condition.fact)
      return (least === undefined || value >= BigInt(least)) && (most === undefined || value <= BigInt(most))
    }
    case 'any_of':
      return condition.of.some((one) => codesOf(facts, condition.fact).includes(one))
    case 'none_of':
      return !condition.of.some((one) => codesOf(facts, condition.fact).includes(one))
    case 'during': {
      const { weekday, time } = factOf(facts, condition.fact) as Moment
      return condition.weekdays.includes(weekday) && condition.from <= time && time < condition.until
    }
  }
}

export const countOf = (facts: FactValues, name: string): bigint => factOf(facts, name) as bigint
const codesOf = (facts: FactValues, name: string) => factOf(facts, name) as readonly string[]

/** A caller gives every fact its use declares; one that is missing is the caller's mistake. */
function factOf(facts: FactValues, name: string) {
  const value = facts[name]
  if (value === undefined) throw new RangeError(`pricing: the fact ${name} was not given`)
  return value
}

/** The facts a rule looks at, as they are. */
export function factsUsed({ when, effect, each, free }: PriceRule, facts: FactValues): FactValues {
  const named = [...when.map(({ fact }) => fact), ...(each ? [each] : []), ...(free ? [free.fact] : [])]
  if ('fact' in effect) named.push(effect.fact)
  if (effect.by === 'percent') {
    if (effect.of in facts) named.push(effect.of)
    if (typeof effect.rate === 'object') named.push(effect.rate.fact)
  }
  return Object.fromEntries([...new Set(named)].sort().map((name) => [name, factOf(facts, name)]))
}
