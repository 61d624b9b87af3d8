import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { localDay } from '../members/local-day.ts'
import { obligationsById } from '../obligations/find-open.ts'
import { settlementsOf } from '../obligations/stored.ts'
import { paymentCancelled, paymentPaid } from './entries.ts'
import { changePayment, linesOf, obligationsIn, paymentAt } from './stored.ts'

/**
 * What was to be paid by transfer or in cash has been settled on the bank's page or at the desk: then the payment is
 * made, or given up where it was settled in another way. Sent after such an entry.
 */
export const lookAgain = command({
  input: z.strictObject({ payment: id('payments.payment') }),
  who: ['clock'],
  failures: [],
  records: { payment_paid: paymentPaid, payment_cancelled: paymentCancelled },
  quiet: true,
  async run(ctx, { payment }) {
    const row = await paymentAt(ctx, payment)
    if (row.state !== 'requested') return
    const obligations = obligationsIn(await linesOf(ctx, payment))
    const owed = await obligationsById(ctx.db, ctx.commons.id, obligations)
    if (owed.some(({ state }) => state === 'open')) return
    const { payer: agent, way, unit, amount } = row
    const hands = ctx as unknown as Context
    await ctx.unschedule(`payments.expire:${payment}`)
    const paid = (await settlementsOf(ctx.db, ctx.commons.id, obligations)).filter((one) => !one.reversed_at)
    const isBy = (one: (typeof paid)[number]) =>
      one.way === 'paid' && (way === 'cash') === (one.line === null)
    if (owed.some(({ state }) => state === 'cancelled') || !paid.some(isBy)) {
      ctx.record('payment_cancelled', { payment, agent, why: 'settled_otherwise' })
      return changePayment(hands, payment, { state: 'cancelled' })
    }
    const on = await localDay(ctx.db, ctx.commons.id, ctx.now)
    // The bank's entry or the desk's carries the postings.
    const seq = ctx.record('payment_paid', { payment, agent, way, on, unit, amount, obligations, payees: [] })
    await changePayment(hands, payment, { state: 'paid', paid_on: on, paid_seq: BigInt(seq) })
  },
})
