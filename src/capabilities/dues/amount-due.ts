import { z } from 'zod'
import { amount, code } from '../../kernel/fields.ts'
import { rule } from '../../kernel/rule.ts'
import { rateFor } from './rates.ts'

/** What there is to know of a member on the day of a charge, whatever the amounts are. */
export const dueFacts = z.strictObject({
  types: z.array(code()),
  /** What they pay instead, where they were let off. */
  reduced: amount().nullable(),
})
export const dueOutcome = z.strictObject({ amount: amount() })

/** The amounts a kind of dues has, by type; the empty type is everybody else. */
export type RatesInForce = readonly { type: string; amount: bigint }[]

/** How much one member pays of one kind of dues, by its amounts: 0 is nothing. */
export const amountDue = rule<RatesInForce, z.output<typeof dueFacts>, z.output<typeof dueOutcome>>({
  name: 'dues.amount_due',
  v: 1,
  facts: dueFacts,
  dials: [],
  decide(rates, { types, reduced }) {
    const amount = reduced ?? rateFor(rates, types) ?? 0n
    return { state: rates, outcome: { amount }, explanation: { types, reduced, amount } }
  },
})
