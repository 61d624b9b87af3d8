import { z } from 'zod'
import { amount, line, unitCode } from '../../kernel/fields.ts'
import { disputes } from './tables.ts'

/** How far a provider says a payment is. */
export const toldStates = ['waiting', 'authorised', 'paid', 'failed', 'cancelled'] as const

/** What a provider answered when it was asked about one payment of ours. */
export const toldShape = z.strictObject({
  state: z.enum(toldStates),
  unit: unitCode(),
  /** All that was to be paid, whatever went back since. */
  amount: amount(),
  /** What went back so far, in all. */
  refunded: amount(),
  dispute: z.enum(disputes).nullable(),
  reference: line(200).nullable(),
  /** Whether the payees were paid together with us, as destination charges do. */
  passedOn: z.boolean(),
})

/** As commands take it: amounts as text. */
export type Told = z.input<typeof toldShape>
export type ToldFacts = z.output<typeof toldShape>
