import type { Given } from './facts.ts'
import type { Rule } from './shape.ts'

type Kind = Pick<Given, 'kind' | 'action' | 'unit'>

/**
 * Finds what was made for the rule a contribution goes by: the first whose kinds, actions and unit fit; undefined where
 * none does: then it counts for nothing. `make` is asked once for each rule and kind, and what was found is remembered,
 * because few kinds stand beside very many contributions.
 */
export function matcher<T>(rules: readonly Rule[], make: (rule: number, kind: string) => T) {
  const known = new Map<string, Map<string, Map<string, T | undefined>>>()
  const made = new Map<string, T>()
  const find = (given: Kind): T | undefined => {
    const rule = ruleOf(rules, given)
    if (rule < 0) return undefined
    const key = `${rule} ${given.kind}`
    const found = made.get(key) ?? make(rule, given.kind)
    made.set(key, found)
    return found
  }
  return (given: Kind): T | undefined => {
    const units = under(under(known, given.kind), given.action)
    let found = units.get(given.unit)
    if (found === undefined && !units.has(given.unit)) {
      found = find(given)
      units.set(given.unit, found)
    }
    return found
  }
}

/** The index of the first rule that fits, or -1. */
export const ruleOf = (rules: readonly Rule[], given: Kind) => rules.findIndex((rule) => fits(rule, given))

function fits({ kinds, actions, unit }: Rule, given: Kind): boolean {
  if (kinds.length > 0 && !kinds.includes(given.kind)) return false
  if (actions.length > 0 && !actions.includes(given.action)) return false
  return unit === given.unit
}

/** The map under a key, made where there is none yet. */
export function under<K, L, V>(maps: Map<K, Map<L, V>>, key: K): Map<L, V> {
  let found = maps.get(key)
  if (!found) {
    found = new Map()
    maps.set(key, found)
  }
  return found
}
