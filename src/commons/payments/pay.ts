import type { Context } from '../../kernel/capability.ts'
import type { Posting } from '../../kernel/journal/entry.ts'
import { localDay } from '../members/local-day.ts'
import { obligationsById } from '../obligations/find-open.ts'
import { entered, settle } from '../obligations/settling.ts'
import { followKey } from './carry-on.ts'
import { passOnDays } from './dials.ts'
import type { paymentPaid } from './entries.ts'
import { changeLine, changePayment, linesOf, obligationsIn, paymentAt } from './stored.ts'
import { isProvider, type LineRow } from './tables.ts'

type Paying = Context<string, { payment_paid: typeof paymentPaid }>

/** Whether everything a payment was meant for is still owed. */
export async function isStillOwed(ctx: Context, lines: readonly LineRow[]): Promise<boolean> {
  const owed = await obligationsById(ctx.db, ctx.commons.id, obligationsIn(lines))
  return owed.every(({ id, state, amount, settled }) => {
    const wanted = lines.reduce((sum, line) => (line.obligation === id ? sum + line.amount : sum), 0n)
    return state === 'open' && wanted <= amount - settled
  })
}

/** Settles what the payment is for, in one entry. The caller has seen to it that it is still owed. */
export async function pay(anyContext: Context<never, never> | Context, payment: string): Promise<number> {
  const ctx = anyContext as unknown as Paying
  const row = await paymentAt(ctx, payment)
  const lines = await linesOf(ctx, payment)
  const on = ctx.openDay(await localDay(ctx.db, ctx.commons.id, ctx.now))
  const postings: Posting[] = []
  const settlements: string[] = []
  for (const line of lines) {
    const { obligation, amount, place } = line
    const done = await settle(ctx as unknown as Context, { obligation, amount, on, place })
    await changeLine(ctx as unknown as Context, line, { settlement: done.settlement })
    postings.push(done.posting)
    settlements.push(done.settlement)
  }
  const { payer: agent, way, unit, amount } = row
  const payees = [...new Set(lines.flatMap((line) => line.payee ?? []))]
  const data = { payment, agent, way, on, unit, amount, obligations: obligationsIn(lines), payees }
  const seq = ctx.record('payment_paid', data, { postings, effectiveOn: on })
  await entered(ctx as unknown as Context, settlements, seq)
  await changePayment(ctx as unknown as Context, payment, {
    state: 'paid',
    paid_on: on,
    paid_seq: BigInt(seq),
  })
  await ctx.unschedule(`payments.expire:${payment}`)
  await ctx.unschedule(followKey(payment))
  if (isProvider(way) && payees.length > 0) await passOnLater(ctx as unknown as Context, payment)
  return seq
}

const day = 86_400_000

async function passOnLater(ctx: Context, payment: string): Promise<void> {
  const at = new Date(ctx.now.getTime() + ctx.dial(passOnDays) * day)
  await ctx.schedule(at, 'payments.followPayment', { payment, tries: 0 }, followKey(payment))
}
