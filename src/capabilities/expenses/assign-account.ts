import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { account, code, id } from '../../kernel/fields.ts'
import { accountAssigned } from './entries.ts'
import { budgetProblem, isForSpending } from './problem.ts'
import { expenseAt, takeStep, updateExpense } from './rows.ts'

/** Says which account a request belongs to: whoever asks need not know. Approvals stand, for the money is the same. */
export const assignAccount = command({
  input: z.strictObject({
    expense: id('expenses.expense'),
    account: account(),
    budgetLine: code().optional(),
  }),
  who: ['role:steward', 'role:treasurer'],
  layer: 'regulations',
  failures: ['not_asked', 'not_for_spending', 'budget_closed', 'budget_elsewhere', 'more_than_budget'],
  records: { account_assigned: accountAssigned },
  async run(ctx, { expense, account, budgetLine }) {
    const row = await expenseAt(ctx, expense)
    if (row.state !== 'asked') ctx.fail('not_asked', { state: row.state })
    if (!isForSpending(account)) ctx.fail('not_for_spending', { field: 'account' })
    const problem = await budgetProblem(ctx, { ...row, account, budgetLine })
    if (problem) ctx.fail(...problem)
    const seq = ctx.record('account_assigned', { expense, asker: row.asker, account, budgetLine })
    await updateExpense(ctx, expense, { account, budget_line: budgetLine ?? null })
    await takeStep(ctx, { expense, round: row.round, step: 'account', seq })
    return { expense }
  },
})
