import type { Context } from '../../kernel/capability.ts'
import { localDay } from '../members/local-day.ts'
import { entered } from '../obligations/settling.ts'
import { giveBack } from './give-back.ts'
import { changePayment, changeRefund, paymentAt, refundsOf } from './stored.ts'
import type { PaymentRow, RefundRow } from './tables.ts'
import type { Telling } from './tell-payment.ts'
import type { ToldFacts } from './told.ts'

/** What the payer contests, told to the office; lost, all that is left of the payment is taken back. */
export async function tellDispute(ctx: Telling, payment: string, { dispute }: ToldFacts): Promise<void> {
  const row = await paymentAt(ctx, payment)
  // An answer that was under way longer than another changes nothing any more.
  const isNews = dispute !== null && dispute !== row.dispute && (dispute !== 'open' || row.dispute === null)
  if (!isNews) return
  ctx.record('payment_disputed', { payment, agent: row.payer, dispute })
  await changePayment(ctx as unknown as Context, payment, { dispute })
  if (dispute === 'lost') await tellRefunded(ctx, payment, row.amount)
}

/**
 * So much went back in all. What we asked for is done, oldest first; what is left the provider did by itself. Less than we
 * know of is an old answer.
 */
export async function tellRefunded(ctx: Telling, payment: string, refunded: bigint): Promise<void> {
  const row = await paymentAt(ctx, payment)
  let rest = refunded - row.refunded
  if (rest <= 0n) return
  const asked = (await refundsOf(ctx, payment)).filter((one) => one.state === 'asked')
  for (const refund of asked) {
    if (refund.amount > rest) break
    await wentBack(ctx, row, { amount: refund.amount, refund })
    await changeRefund(ctx as unknown as Context, refund.id, 'done')
    rest -= refund.amount
  }
  if (rest > 0n) await wentBack(ctx, row, { amount: rest, refund: null })
  const kept = row.state === 'returning' ? 'returning' : 'part_refunded'
  const state = refunded === row.amount ? 'refunded' : kept
  await changePayment(ctx as unknown as Context, payment, { refunded, state })
}

async function wentBack(
  ctx: Telling,
  row: PaymentRow,
  { amount, refund }: { amount: bigint; refund: RefundRow | null },
): Promise<void> {
  const { id: payment, payer: agent, unit, state } = row
  const on = ctx.openDay(await localDay(ctx.db, ctx.commons.id, ctx.now))
  // What was never posted, because nothing was owed, needs no posting back.
  const back =
    state === 'returning'
      ? { postings: [], settlements: [] }
      : await giveBack(ctx as unknown as Context, payment, { amount, on, owed: refund?.owed ?? null })
  const data = { payment, agent, refund: refund?.id ?? null, unit, amount }
  const seq = ctx.record('payment_refunded', data, { postings: back.postings, effectiveOn: on })
  await entered(ctx as unknown as Context, back.settlements, seq)
}
