import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { expenseChanged } from './entries.ts'
import { expenseInput } from './fields.ts'
import { attachPhotos, detachPhotos } from './photos.ts'
import { expenseFailures, problemOf } from './problem.ts'
import { columnsOf, expenseAt, isOpen, namedOf, takeStep, updateExpense } from './rows.ts'

/** Asks anew, with what was wrong put right: whoever approved before approves again. */
export const changeExpense = command({
  input: z.strictObject({ expense: id('expenses.expense'), ...expenseInput }),
  who: ['member'],
  layer: 'regulations',
  failures: [...expenseFailures, 'not_yours', 'not_open'],
  records: { expense_changed: expenseChanged },
  async run(ctx, { expense, ...asked }) {
    const row = await expenseAt(ctx, expense)
    if (row.asker !== ctx.standing.agent) ctx.fail('not_yours')
    if (!isOpen(row.state)) ctx.fail('not_open', { state: row.state })
    const problem = await problemOf(ctx, asked, expense)
    if (problem) ctx.fail(...problem)
    const round = row.round + 1
    const data = namedOf(expense, row.number, row.asker, asked)
    const seq = ctx.record('expense_changed', data, { effectiveOn: asked.spentOn })
    await updateExpense(ctx, expense, { ...columnsOf(asked), state: 'asked', round })
    await detachPhotos(ctx, expense)
    await attachPhotos(ctx, expense, asked.photos, row.asker)
    await takeStep(ctx, { expense, round, step: 'changed', seq })
    return { expense }
  },
})
