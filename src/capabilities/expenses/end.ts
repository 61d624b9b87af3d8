import type { Context } from '../../kernel/capability.ts'
import { expenseAt, takeStep, updateExpense } from './rows.ts'
import type { ExpenseRow, ExpenseState, Step } from './tables.ts'

/** Ends or sends back a request that is not approved; the caller records its own entry. */
export async function close(
  ctx: Context,
  row: ExpenseRow,
  { step, state, seq, reason }: { step: Step; state: ExpenseState; seq: number; reason?: string },
): Promise<void> {
  await updateExpense(ctx, row.id, { state })
  await takeStep(ctx, { expense: row.id, round: row.round, step, seq, reason })
}

/** The request, if it still waits for an answer. */
export async function waiting(ctx: Context, expense: string): Promise<ExpenseRow | undefined> {
  const row = await expenseAt(ctx, expense)
  return row.state === 'asked' ? row : undefined
}
