import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id, line, positiveAmount } from '../../kernel/fields.ts'
import { localDay } from '../members/local-day.ts'
import { entered } from '../obligations/settling.ts'
import { obligationAt } from '../obligations/stored.ts'
import { followNow } from './carry-on.ts'
import { paymentRefunded, refundAsked } from './entries.ts'
import { giveBack } from './give-back.ts'
import { changePayment, changeRefund, linesOf, obligationsIn, paymentAt, refundsOf } from './stored.ts'
import { isProvider, type PaymentRow } from './tables.ts'

/**
 * A payment, or a part of it, goes back the way it came; a slice that undid what was paid asks as the clock. `owed` is
 * what we owe the payer for it; without it they owe it again. A provider is asked after commit, and it counts once the
 * provider says so.
 */
export const askRefund = command({
  input: z.strictObject({
    payment: id('payments.payment'),
    amount: positiveAmount(),
    owed: id('obligations.obligation').nullable(),
    reason: line(300),
  }),
  who: ['role:steward', 'role:treasurer', 'clock'],
  failures: ['not_paid', 'more_than_paid', 'by_bank', 'paid_on', 'not_owed_back', 'obligation_gone'],
  records: { refund_asked: refundAsked, payment_refunded: paymentRefunded },
  async run(ctx, { payment, amount, owed, reason }) {
    const row = await paymentAt(ctx, payment)
    if (row.state !== 'paid' && row.state !== 'part_refunded') ctx.fail('not_paid')
    if (row.way === 'transfer') ctx.fail('by_bank')
    const hands = ctx as unknown as Context
    const asked = (await refundsOf(ctx, payment)).filter((one) => one.state === 'asked')
    const before = asked.reduce((sum, one) => sum + one.amount, row.refunded)
    const rest = row.amount - before
    if (amount > rest) ctx.fail('more_than_paid', { rest, unit: row.unit })
    const problem = await problemOf(hands, row, { amount, owed })
    if (problem) ctx.fail(problem)
    const refund = ctx.newId()
    await ctx.db
      .insertInto('payments_refund')
      .values({
        ...{ commons_id: ctx.commons.id, id: refund, payment, amount, before, owed, reason },
        ...{ state: 'asked', asked_at: ctx.now },
      })
      .execute()
    const data = { payment, agent: row.payer, refund, unit: row.unit, amount }
    const seq = ctx.record('refund_asked', data)
    if (isProvider(row.way)) await followNow(hands, payment)
    else {
      const on = ctx.openDay(await localDay(ctx.db, ctx.commons.id, ctx.now))
      const back = await giveBack(hands, payment, { amount, on, owed })
      const done = ctx.record('payment_refunded', data, {
        postings: back.postings,
        effectiveOn: on,
        cause: seq,
      })
      await entered(hands, back.settlements, done)
      await changeRefund(hands, refund, 'done')
      const state = amount === rest ? 'refunded' : 'part_refunded'
      await changePayment(hands, payment, { refunded: row.refunded + amount, state })
    }
    return { refund, seq }
  },
})

type Problem = 'paid_on' | 'not_owed_back' | 'obligation_gone'

/** What would make the books wrong, or money somebody else's. */
async function problemOf(
  ctx: Context,
  row: PaymentRow,
  { amount, owed }: { amount: bigint; owed: string | null },
): Promise<Problem | undefined> {
  const lines = await linesOf(ctx, row.id)
  // Only a destination charge can be taken back from whom it went to.
  if (row.way !== 'stripe' && lines.some(({ passed }) => passed === 'asked' || passed === 'done'))
    return 'paid_on'
  if (owed) {
    const debt = await obligationAt(ctx, owed)
    const isTheirs = debt.direction === 'out' && debt.agent === row.payer && debt.unit === row.unit
    return isTheirs && debt.state === 'open' && amount <= debt.amount - debt.settled
      ? undefined
      : 'not_owed_back'
  }
  for (const obligation of obligationsIn(lines))
    if ((await obligationAt(ctx, obligation)).state === 'cancelled') return 'obligation_gone'
  return undefined
}
