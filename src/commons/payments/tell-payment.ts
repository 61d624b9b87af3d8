import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { followNow } from './carry-on.ts'
import * as entries from './entries.ts'
import { markPassed } from './mark-passed.ts'
import { isStillOwed, pay } from './pay.ts'
import { changePayment, linesOf, paymentAt } from './stored.ts'
import { isProvider, type PaymentRow } from './tables.ts'
import { tellDispute, tellRefunded } from './tell-after.ts'
import { type ToldFacts, toldShape } from './told.ts'

export const records = {
  payment_authorised: entries.paymentAuthorised,
  payment_paid: entries.paymentPaid,
  payment_failed: entries.paymentFailed,
  payment_cancelled: entries.paymentCancelled,
  payment_returning: entries.paymentReturning,
  payment_refunded: entries.paymentRefunded,
  payment_disputed: entries.paymentDisputed,
  payee_paid: entries.payeePaid,
}

export type Telling = Context<'not_what_we_asked' | 'other_provider', typeof records>

/**
 * The one transition of a payment: what a provider says of it, looked up there and never taken from a message. However
 * often and in whatever order it comes, what is new has its effect once and what is old has none. A payment of another
 * amount, currency or provider changes nothing.
 */
export const tellPayment = command({
  input: z.strictObject({ payment: id('payments.payment'), told: toldShape }),
  who: ['provider'],
  failures: ['not_what_we_asked', 'other_provider'],
  records,
  quiet: true,
  async run(ctx, { payment, told }) {
    const row = await paymentAt(ctx, payment)
    const isTheirs = ctx.actor.kind === 'provider' && ctx.actor.name === row.way
    if (!isProvider(row.way) || !isTheirs) return ctx.fail('other_provider')
    if (told.unit !== row.unit || told.amount !== row.amount) ctx.fail('not_what_we_asked')
    if (told.refunded < 0n || told.refunded > row.amount) ctx.fail('not_what_we_asked')
    const hands = ctx as unknown as Context
    if (told.reference && told.reference !== row.reference)
      await changePayment(hands, payment, { reference: told.reference })
    await tellState(ctx, row, told)
    if (told.state === 'paid') {
      if (told.passedOn) await markPassed(ctx, payment)
      await tellDispute(ctx, payment, told)
      await tellRefunded(ctx, payment, told.refunded)
    }
    return { state: (await paymentAt(ctx, payment)).state }
  },
})

const unpaid = ['requested', 'authorised', 'failed', 'cancelled']

async function tellState(ctx: Telling, row: PaymentRow, told: ToldFacts): Promise<void> {
  if (!unpaid.includes(row.state)) return
  if (told.state === 'paid') return paidNow(ctx, row)
  const { id: payment, payer: agent, state } = row
  const isOpen = state === 'requested' || state === 'authorised'
  if (told.state === 'authorised' && state === 'requested') {
    ctx.record('payment_authorised', { payment, agent })
    await changePayment(ctx as unknown as Context, payment, { state: 'authorised' })
  }
  if (told.state === 'failed' && isOpen) {
    ctx.record('payment_failed', { payment, agent, why: 'refused' })
    await changePayment(ctx as unknown as Context, payment, { state: 'failed' })
  }
  if (told.state === 'cancelled' && isOpen) {
    ctx.record('payment_cancelled', { payment, agent, why: 'expired' })
    await changePayment(ctx as unknown as Context, payment, { state: 'cancelled' })
  }
}

/** Paid: it settles what it was meant for, or all of it goes back where nothing of that is owed any more. */
async function paidNow(ctx: Telling, row: PaymentRow): Promise<void> {
  const { id: payment, payer: agent, unit, amount } = row
  const hands = ctx as unknown as Context
  if (await isStillOwed(hands, await linesOf(ctx, payment))) {
    await pay(hands, payment)
    return
  }
  const refund = ctx.newId()
  const commons_id = ctx.commons.id
  await ctx.db
    .insertInto('payments_refund')
    .values({
      ...{ commons_id, id: refund, payment, amount, before: 0n, owed: null, reason: null },
      ...{ state: 'asked', asked_at: ctx.now },
    })
    .execute()
  ctx.record('payment_returning', { payment, agent, refund, unit, amount })
  await changePayment(hands, payment, { state: 'returning' })
  await ctx.unschedule(`payments.expire:${payment}`)
  await followNow(hands, payment)
}
