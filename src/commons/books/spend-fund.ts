import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { code, line, positiveAmount, unitCode } from '../../kernel/fields.ts'
import { fundSpent } from './entries.ts'
import { drawnFrom, fundAt, heldIn, moveFund } from './funds.ts'

/**
 * Takes from a fund what its purpose needed (기금 사용). Whoever the fund names may, everybody else by decision only; the
 * payment itself is an expense like any other.
 */
export const spendFund = command({
  input: z.strictObject({ fund: code(), unit: unitCode(), amount: positiveAmount(), text: line(300) }),
  who: ['decision:assembly', 'role:steward', 'role:treasurer', 'role:chair', 'organ:board'],
  failures: ['not_the_spender', 'more_than_in_fund'],
  records: { fund_spent: fundSpent },
  async run(ctx, { fund, unit, amount, text }) {
    const { spender } = await fundAt(ctx, fund)
    const { organs, roles } = ctx.standing
    const offices = [...organs.map((one) => `organ:${one}`), ...roles.map((one) => `role:${one}`)]
    if (ctx.actor.kind !== 'decision' && !offices.includes(spender)) ctx.fail('not_the_spender')
    const held = await heldIn(ctx, fund, unit)
    const inFund = held.reduce((sum, one) => sum + one.amount, 0n)
    if (amount > inFund) ctx.fail('more_than_in_fund', { left: inFund, unit })
    const postings = drawnFrom(held, unit, amount)
    const enter = (note: string, effectiveOn: string) =>
      ctx.record('fund_spent', { fund, note }, { postings, effectiveOn })
    return moveFund(ctx, { text, postings, enter })
  },
})
