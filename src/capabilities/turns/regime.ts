import type { TurnRule } from './dials.ts'

/** What was measured last of a thing, as `healthState` of care answers it and the journal tells it. */
export interface Measured {
  indicator: string
  state: 'good' | 'low' | 'high' | 'unknown'
}

/** Which rule has to hold by what was measured, and what made it so: the first that lies where the rule says. */
export function regimeBy(
  rule: Pick<TurnRule, 'code' | 'scarce'>,
  measured: readonly Measured[],
): { code: string; indicator: string | null } {
  const beyond = rule.scarce && measured.find(({ state }) => state === rule.scarce!.when)
  return beyond
    ? { code: rule.scarce!.instead, indicator: beyond.indicator }
    : { code: rule.code, indicator: null }
}
