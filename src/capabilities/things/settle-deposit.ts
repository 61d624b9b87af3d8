import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { amount, id } from '../../kernel/fields.ts'
import { letGo, oweKept } from './deposits.ts'
import { depositSettled } from './lending-entries.ts'
import { changeLoan, loanRow } from './lending-stored.ts'

/** Says what becomes of a deposit once a thing came back broken: let go, or kept in part, at most the whole of it. */
export const settleDeposit = command({
  input: z.strictObject({ loan: id('things.loan'), kept: amount().refine((one) => one >= 0n, 'negative') }),
  who: ['role:steward'],
  failures: ['nothing_held', 'not_back', 'more_than_deposit'],
  records: { deposit_settled: depositSettled },
  async run(ctx, { loan: id, kept }) {
    const loan = await loanRow(ctx, id)
    if (loan.deposit === null || loan.deposit_unit === null || loan.deposit_state !== 'held')
      return ctx.fail('nothing_held')
    if (loan.state === 'out') ctx.fail('not_back')
    const { agent, deposit: held, deposit_unit: unit } = loan
    if (kept > held) ctx.fail('more_than_deposit', { field: 'kept', most: held, unit })
    const obligation = kept > 0n ? ctx.newId() : null
    const postings = letGo({ agent, amount: held, unit }, kept)
    const seq = ctx.record('deposit_settled', { loan: id, agent, kept, unit, obligation }, { postings })
    if (obligation) await oweKept(ctx, { obligation, loan: id, agent, amount: kept, unit, seq })
    await changeLoan(ctx, id, { deposit_state: 'settled', kept })
    return { loan: id, obligation }
  },
})
