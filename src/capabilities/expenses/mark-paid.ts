import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { expensePaid } from './entries.ts'
import { postingsOnPayment } from './money.ts'
import { paymentOf } from './paid.ts'
import { expenseAt, takeStep, updateExpense } from './rows.ts'

/** Nothing is owed of it any more: the tax is held back on the day of the last payment. Sent by the clock. */
export const markPaid = command({
  input: z.strictObject({ expense: id('expenses.expense') }),
  who: ['clock'],
  layer: 'bylaws',
  failures: ['not_approved', 'not_paid_yet'],
  records: { expense_paid: expensePaid },
  async run(ctx, { expense }) {
    const row = await expenseAt(ctx, expense)
    if (row.state !== 'approved' || !row.obligation) return ctx.fail('not_approved')
    const { isPaid, on, seq: cause } = await paymentOf(ctx, row)
    if (!isPaid || !on) return ctx.fail('not_paid_yet')
    const { asker, obligation, national_tax: national, local_tax: local } = row
    const data = { expense, asker, obligation, on, national, local }
    const seq = ctx.record('expense_paid', data, { postings: postingsOnPayment(row), effectiveOn: on, cause })
    await updateExpense(ctx, expense, { state: 'paid', paid_on: on, paid_seq: BigInt(seq) })
    await takeStep(ctx, { expense, round: row.round, step: 'paid', seq })
    return { expense }
  },
})
