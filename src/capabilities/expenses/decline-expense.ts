import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, line } from '../../kernel/fields.ts'
import { approval } from './dials.ts'
import { close, waiting } from './end.ts'
import { expenseDeclined } from './entries.ts'
import { isOwn, keeps } from './rows.ts'
import { approves } from './tiers.ts'

/** Says no, and why. What was declined can only be asked again as a new request. */
export const declineExpense = command({
  input: z.strictObject({ expense: id('expenses.expense'), reason: line(500) }),
  who: ['role:steward', 'role:treasurer', 'role:chair', 'organ:board'],
  layer: 'bylaws',
  failures: ['not_asked', 'is_your_own', 'not_in_your_step'],
  records: { expense_declined: expenseDeclined },
  async run(ctx, { expense, reason }) {
    const row = (await waiting(ctx, expense)) ?? ctx.fail('not_asked')
    if (isOwn(ctx, row)) ctx.fail('is_your_own')
    if (!keeps(ctx) && !approves(ctx.dial(approval), row.amount, ctx.actor, ctx.standing))
      ctx.fail('not_in_your_step')
    const seq = ctx.record('expense_declined', { expense, asker: row.asker })
    await close(ctx, row, { step: 'declined', state: 'declined', seq, reason })
    return { expense }
  },
})
