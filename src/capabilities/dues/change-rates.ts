import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { ratesChanged } from './entries.ts'
import { checkRates, keepRates, rateFailures, ratesInput } from './rates.ts'
import { planAt } from './stored.ts'

/** From the next charge on these are the amounts; what was charged stays. */
export const changeRates = command({
  input: z.strictObject({ plan: id('dues.plan'), rates: ratesInput }),
  who: ['role:steward'],
  failures: rateFailures,
  records: { rates_changed: ratesChanged },
  async run(ctx, { plan, rates }) {
    checkRates(ctx, rates)
    await planAt(ctx, plan)
    await keepRates(ctx, plan, rates)
    return { seq: ctx.record('rates_changed', { plan, rates }) }
  },
})
