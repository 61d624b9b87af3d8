import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, positiveAmount } from '../../kernel/fields.ts'
import { askedOf, askedProblems } from './asked.ts'
import { followKey, followMinutes } from './carry-on.ts'
import { codeFor } from './code.ts'
import { openDays, openMinutes, waysOffered } from './dials.ts'
import { paymentPaid, paymentRequested } from './entries.ts'
import { makeLines } from './lines.ts'
import { obstacles, offersFor } from './offers.ts'
import { pay } from './pay.ts'
import { creditPlace } from './places.ts'
import { obligationsIn } from './stored.ts'
import { isProvider, wayCodes } from './tables.ts'

const minute = 60_000

/**
 * Somebody says how they pay what they owe. Credit is spent at once; everything else waits until the money is seen.
 * Another slice sends it with `ctx.execute('payments.requestPayment', …, ctx.actor)` for what it let them owe.
 */
export const requestPayment = command({
  input: z.strictObject({
    payer: id('members.agent'),
    items: z
      .array(
        z.strictObject({
          obligation: id('obligations.obligation'),
          /** Null for all that is left of it. */
          amount: positiveAmount().nullable(),
        }),
      )
      .min(1)
      .max(50),
    way: z.enum(wayCodes),
  }),
  who: ['self'],
  subject: ({ payer }) => payer,
  failures: ['not_offered', ...askedProblems, ...obstacles],
  records: { payment_requested: paymentRequested, payment_paid: paymentPaid },
  async run(ctx, { payer, items, way }) {
    const asked = await askedOf(ctx, payer, items)
    if (typeof asked === 'string') return ctx.fail(asked)
    const credit = -(await ctx.balance(creditPlace(asked.accounting, payer), asked.unit))
    const offers = await offersFor(ctx, ctx.dial(waysOffered), asked, credit)
    const offer = offers.find((one) => one.way === way)
    if (!offer) return ctx.fail('not_offered')
    if (offer.obstacle) return ctx.fail(offer.obstacle)
    const payment = ctx.newId()
    const { unit, total: amount } = asked
    const wait = isProvider(way) ? ctx.dial(openMinutes) * minute : ctx.dial(openDays) * 1440 * minute
    const open_until = new Date(ctx.now.getTime() + wait)
    const seq = ctx.nextSeq()
    const code = way === 'transfer' ? await codeFor(ctx, amount, payment) : null
    await ctx.db
      .insertInto('payments_payment')
      .values({
        ...{ commons_id: ctx.commons.id, id: payment, payer, way, unit, amount, code, open_until },
        ...{ state: 'requested', dispute: null, reference: null, requested_at: ctx.now, paid_on: null },
        ...{ seq: BigInt(seq), paid_seq: null },
      })
      .execute()
    const lines = await makeLines(ctx, { id: payment, payer, way }, asked)
    const obligations = obligationsIn(lines)
    ctx.record('payment_requested', { payment, agent: payer, way, unit, amount, obligations })
    if (way === 'credit') await pay(ctx, payment)
    else await ctx.schedule(open_until, 'payments.expirePayment', { payment }, `payments.expire:${payment}`)
    if (isProvider(way)) {
      const first = new Date(ctx.now.getTime() + followMinutes(0) * minute)
      await ctx.schedule(first, 'payments.followPayment', { payment, tries: 0 }, followKey(payment))
    }
    return { payment, seq }
  },
})
