import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { expenseReopened } from './entries.ts'
import { postingsOnPayment } from './money.ts'
import { paymentOf } from './paid.ts'
import { expenseAt, takeStep, updateExpense } from './rows.ts'

/** Its payment was taken back in the books: then it is to be paid again, and no tax was held back. */
export const reopenExpense = command({
  input: z.strictObject({ expense: id('expenses.expense') }),
  who: ['role:steward', 'role:treasurer'],
  layer: 'bylaws',
  failures: ['not_paid', 'still_paid', 'declared_already'],
  records: { expense_reopened: expenseReopened },
  async run(ctx, { expense }) {
    const row = await expenseAt(ctx, expense)
    if (row.state !== 'paid' || !row.obligation || !row.paid_on) return ctx.fail('not_paid')
    if ((await paymentOf(ctx, row)).isPaid) ctx.fail('still_paid')
    if (row.declared_month !== null) ctx.fail('declared_already', { month: row.declared_month })
    const { asker, obligation, paid_on: on, national_tax: national, local_tax: local } = row
    const postings = postingsOnPayment(row).map(({ from, to, ...rest }) => ({ ...rest, from: to, to: from }))
    const cause = row.paid_seq === null ? undefined : Number(row.paid_seq)
    const data = { expense, asker, obligation, on, national, local }
    const seq = ctx.record('expense_reopened', data, { postings, effectiveOn: on, cause })
    await updateExpense(ctx, expense, { state: 'approved', paid_on: null, paid_seq: null })
    await takeStep(ctx, { expense, round: row.round, step: 'reopened', seq })
    return { expense }
  },
})
