import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { touches } from './free-times.ts'
import { awayOf } from './gate.ts'
import { dueAt } from './lending-due.ts'
import { loanRenewed } from './lending-entries.ts'
import { changeLoan } from './lending-stored.ts'
import { loanFailures, ownLoan } from './own-loan.ts'
import { heldOf, zoneOf } from './stored.ts'
import { lateKey, scheduleLate } from './tell-late.ts'
import { isAwaited } from './waiting-stored.ts'

/** The same thing for longer: a further loan that follows the first, where nobody else has booked it. */
export const renewLoan = command({
  input: z.strictObject({ loan: id('things.loan') }),
  who: ['member'],
  failures: [...loanFailures, 'not_lent', 'late_already', 'renewed_enough', 'others_wait', 'looked_after'],
  records: { loan_renewed: loanRenewed },
  async run(ctx, { loan: before }) {
    const { loan, rule } = await ownLoan(ctx, before, 'renew')
    const lending = rule?.lending ?? ctx.fail('not_lent')
    if (loan.due_at <= ctx.now) ctx.fail('late_already')
    if (loan.renewal >= lending.renewals) ctx.fail('renewed_enough', { most: lending.renewals })
    const { resource, unit, agent, first, booking } = loan
    const from = loan.due_at.getTime()
    // From the day it is due, so that nobody loses days by asking early; a due time at midnight belongs to the day before.
    const until = dueAt(from - 1, lending.days, await zoneOf(ctx), rule!)
    const held = await heldOf(ctx, resource, { from, until })
    if (held.some((one) => one.unit === unit && one.id !== booking)) ctx.fail('others_wait')
    if (await isAwaited(ctx, resource, { from, until })) ctx.fail('others_wait')
    if ((await awayOf(ctx, resource)).some((time) => touches(time, { from, until }))) ctx.fail('looked_after')
    const due = new Date(until)
    const next = ctx.newId()
    const seq = ctx.record('loan_renewed', {
      ...{ loan: next, before, first, resource, agent, due: due.toISOString() },
    })
    await changeLoan(ctx, before, {
      ...{ state: 'renewed', back_at: ctx.now, deposit: null, deposit_unit: null, deposit_state: null },
    })
    const { back_at: _back, condition_back: _was, ticket: _ticket, kept: _kept, told: _told, ...same } = loan
    const renewed = { ...same, id: next, renewal: loan.renewal + 1, out_at: ctx.now, due_at: due }
    await ctx.db
      .insertInto('things_loan')
      .values({ ...renewed, seq: BigInt(seq) })
      .execute()
    await ctx.db
      .updateTable('things_booking')
      .set({ until_at: due })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', booking)
      .execute()
    await ctx.unschedule(lateKey(before))
    await scheduleLate(ctx, next, due)
    return { loan: next, due: due.toISOString() }
  },
})
