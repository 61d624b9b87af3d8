import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { day, positiveAmount, unitCode } from '../../kernel/fields.ts'
import { chargeBooked } from './entries.ts'
import { clearingPlace } from './places.ts'
import { providerCodes } from './tables.ts'

/**
 * What a provider kept for itself of what it held for us, as its statement says: it pays out so much less. Without it
 * what the provider holds would never come to nothing, and the year would look better than it was.
 */
export const bookCharge = command({
  input: z.strictObject({
    provider: z.enum(providerCodes),
    unit: unitCode(),
    amount: positiveAmount(),
    /** The day of the provider's statement. */
    on: day(),
  }),
  who: ['role:treasurer', 'role:steward'],
  failures: ['more_than_held'],
  records: { charge_booked: chargeBooked },
  async run(ctx, { provider, unit, amount, on }) {
    const place = clearingPlace('', provider)
    if (amount > (await ctx.balance(place, unit))) ctx.fail('more_than_held')
    const postings = [{ from: place, to: 'expenses:fees', unit, amount }]
    const seq = ctx.record(
      'charge_booked',
      { provider, unit, amount },
      { postings, effectiveOn: ctx.openDay(on) },
    )
    return { seq }
  },
})
