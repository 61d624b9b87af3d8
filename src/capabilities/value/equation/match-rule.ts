import type { Given } from './facts.ts'
import type { Rule } from './shape.ts'

type Kind = Pick<Given, 'kind' | 'action' | 'unit'>

/**
 * Finds the rule a contribution goes by: the first whose kinds, actions and unit fit. Answers -1 where none does: then
 * it counts for nothing. What was found is remembered, because few kinds stand beside very many contributions.
 */
export function ruleFinder(rules: readonly Rule[]): (given: Kind) => number {
  const known = new Map<string, Map<string, Map<string, number>>>()
  return (given) => {
    const units = at(at(known, given.kind), given.action)
    let rule = units.get(given.unit)
    if (rule === undefined) {
      rule = rules.findIndex((one) => fits(one, given))
      units.set(given.unit, rule)
    }
    return rule
  }
}

function fits({ kinds, actions, unit }: Rule, given: Kind): boolean {
  if (kinds.length > 0 && !kinds.includes(given.kind)) return false
  if (actions.length > 0 && !actions.includes(given.action)) return false
  return unit === given.unit
}

/** The map under a key, made where there is none yet. */
export function at<K, L, V>(maps: Map<K, Map<L, V>>, key: K): Map<L, V> {
  let found = maps.get(key)
  if (!found) {
    found = new Map()
    maps.set(key, found)
  }
  return found
}
