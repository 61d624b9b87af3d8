import { z } from 'zod'
import { rule } from '../../kernel/rule.ts'
import { fineAmount, fines, notices, pauses, suspensions } from './dials.ts'
import type { Step } from './tables.ts'

const facts = z.object({
  /** Confirmed breaches of this person that are not forgotten yet, this one left out. */
  earlier: z.int().nonnegative(),
})

export interface Rung {
  step: Step
  /** Which time on this step, from 1. */
  nth: number
  /** In the smallest unit; null where the step is no fine. */
  amount: string | null
}

/**
 * Graduated sanctions (Ostrom's fifth principle): how far up the ladder a breach leads, from how many came before.
 * The charter says how long each rung is; beyond the last stands exclusion, which only the assembly decides.
 */
export const ladder = rule<null, z.output<typeof facts>, Rung>({
  name: 'sanctions.ladder',
  v: 1,
  facts,
  dials: [notices, fines, fineAmount, suspensions, pauses],
  decide(state, { earlier }, dials) {
    const rungs: [Step, number][] = [
      ['notice', dials[notices.name] as number],
      ['fine', dials[fines.name] as number],
      ['loss_of_turn', dials[suspensions.name] as number],
      ['pause', dials[pauses.name] as number],
    ]
    const { step, nth } = rungFor(rungs, earlier)
    const amount =
      step === 'fine' ? (BigInt(dials[fineAmount.name] as number) * BigInt(nth)).toString() : null
    return { state, outcome: { step, nth, amount }, explanation: { earlier, step, nth } }
  },
})

function rungFor(rungs: [Step, number][], earlier: number): { step: Step; nth: number } {
  let left = earlier
  for (const [step, length] of rungs) {
    if (left < length) return { step, nth: left + 1 }
    left -= length
  }
  return { step: 'exclusion', nth: left + 1 }
}
