import type { z } from 'zod'
import type { Dial } from './charter.ts'

/** A value in one language or the other is chosen by the reader; an explanation is data, a sentence is made of it. */
export type Explanation = Record<string, unknown>

/**
 * A pure, versioned rule: `(state, facts, dials) → (state, outcome, explanation)`. Commands gather every fact
 * `facts` names whatever the dials say, so that a what-if can replay the past under other dials. A released
 * version's `decide` is never edited: a change is a new version, and the old one stays.
 */
// biome-ignore lint/suspicious/noExplicitAny: rules of all shapes are kept in one list
export interface Rule<S = any, F = any, O = any> {
  /** `slice.rule`. */
  name: string
  v: number
  facts: z.ZodType<F>
  dials: readonly Dial[]
  decide(state: S, facts: F, dials: DialValues): { state: S; outcome: O; explanation: Explanation }
}

/** Dial values by name, as the rule reads them. */
export type DialValues = Readonly<Record<string, unknown>>

export function rule<S, F, O>(spec: Rule<S, F, O>): Rule<S, F, O> {
  return spec
}

/**
 * What-if: folds recorded facts in order under given dials. Holds behaviour constant: it says what the rule
 * would have done with what happened, not what people would have done under it. With the dials that were in
 * force it reproduces history exactly.
 */
export function replay<S, F, O>(
  rule: Rule<S, F, O>,
  start: S,
  facts: readonly F[],
  dials: DialValues,
): { state: S; outcomes: { outcome: O; explanation: Explanation }[] } {
  let state = start
  const outcomes = facts.map((fact) => {
    const step = rule.decide(state, fact, dials)
    state = step.state
    return { outcome: step.outcome, explanation: step.explanation }
  })
  return { state, outcomes }
}
