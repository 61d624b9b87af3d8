import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { code, line, positiveAmount, unitCode } from '../../kernel/fields.ts'
import { fundFilled } from './entries.ts'
import { freeOf, fundAt, fundPlace, moveFund, unbound } from './funds.ts'

/** Sets money aside for a fund's purpose (적립), out of what no reserve and no other fund holds. */
export const fillFund = command({
  input: z.strictObject({ fund: code(), unit: unitCode(), amount: positiveAmount(), text: line(300) }),
  who: ['decision:assembly'],
  failures: ['more_than_free'],
  records: { fund_filled: fundFilled },
  async run(ctx, { fund, unit, amount, text }) {
    await fundAt(ctx, fund)
    const free = await freeOf(ctx, unit)
    if (amount > free) ctx.fail('more_than_free', { free, unit })
    const postings = [{ from: fundPlace(fund), to: unbound, unit, amount }]
    const enter = (note: string, effectiveOn: string) =>
      ctx.record('fund_filled', { fund, note }, { postings, effectiveOn })
    return moveFund(ctx, { text, postings, enter })
  },
})
