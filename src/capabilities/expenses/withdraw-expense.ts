import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { close } from './end.ts'
import { expenseWithdrawn } from './entries.ts'
import { expenseAt, isOpen } from './rows.ts'

/** Takes one's own request back while it is not approved. */
export const withdrawExpense = command({
  input: z.strictObject({ expense: id('expenses.expense') }),
  who: ['member'],
  layer: 'regulations',
  failures: ['not_yours', 'not_open'],
  records: { expense_withdrawn: expenseWithdrawn },
  async run(ctx, { expense }) {
    const row = await expenseAt(ctx, expense)
    if (row.asker !== ctx.standing.agent) ctx.fail('not_yours')
    if (!isOpen(row.state)) ctx.fail('not_open', { state: row.state })
    const seq = ctx.record('expense_withdrawn', { expense, asker: row.asker })
    await close(ctx, row, { step: 'withdrawn', state: 'withdrawn', seq })
    return { expense }
  },
})
