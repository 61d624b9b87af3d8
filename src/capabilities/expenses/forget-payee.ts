import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { payeeForgotten } from './entries.ts'
import { expenseAt, updateExpense } from './rows.ts'

/** Erases the name and account of a payee from outside, once it is over. Papers must be kept five years (unchecked). */
export const forgetPayee = command({
  input: z.strictObject({ expense: id('expenses.expense') }),
  who: ['role:steward', 'role:treasurer'],
  layer: 'bylaws',
  failures: ['not_over', 'nobody_to_forget'],
  records: { payee_forgotten: payeeForgotten },
  async run(ctx, { expense }) {
    const row = await expenseAt(ctx, expense)
    if (!['paid', 'declined', 'withdrawn'].includes(row.state)) ctx.fail('not_over')
    if (!row.payee_name && !row.payee_number) ctx.fail('nobody_to_forget')
    ctx.record('payee_forgotten', { expense })
    const name = row.payee === null ? '' : null
    await updateExpense(ctx, expense, { payee_name: name, payee_bank: null, payee_number: null })
    return { expense }
  },
})
