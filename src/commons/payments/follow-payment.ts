import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { followKey, followMinutes, mostTries } from './carry-on.ts'
import { passOnDays } from './dials.ts'
import type { Errand } from './errand.ts'
import { linesOf, paymentAt, refundsOf } from './stored.ts'
import { isProvider, type LineRow, type PaymentRow } from './tables.ts'

const minute = 60_000
const day = 1440 * minute

/**
 * Sees after a payment at its provider: asks how far it is, asks for what shall go back, has payees paid. The clock asks
 * for it; as the provider it then starts the job that goes out, and plans the next look in case that is not the last.
 */
export const followPayment = command({
  input: z.strictObject({ payment: id('payments.payment'), tries: z.int().min(0).max(mostTries) }),
  who: ['clock', 'provider'],
  failures: [],
  records: {},
  quiet: true,
  async run(ctx, { payment, tries }) {
    const row = await paymentAt(ctx, payment)
    if (!isProvider(row.way)) return
    if (ctx.actor.kind !== 'provider') {
      await ctx.execute('payments.followPayment', { payment, tries }, { kind: 'provider', name: row.way })
      return
    }
    const errand = await errandOf(ctx as unknown as Context, row)
    if (!errand) return
    await ctx.startJob('payments.errands', errand)
    if (tries >= mostTries) return
    const at = new Date(ctx.now.getTime() + followMinutes(tries) * minute)
    await ctx.schedule(at, 'payments.followPayment', { payment, tries: tries + 1 }, followKey(payment))
  },
})

/** What is to be done there now; nothing once everything is settled. */
async function errandOf(ctx: Context, row: PaymentRow): Promise<Errand | undefined> {
  const { id: payment, way, unit, reference, state } = row
  if (!isProvider(way)) return undefined
  const refunds = (await refundsOf(ctx, payment)).filter((one) => one.state === 'asked')
  const lines = await linesOf(ctx, payment)
  const due = await Promise.all(lines.map((line) => passingOf(ctx, row, line)))
  const passing = due.flatMap((one) => one ?? [])
  const isOpen = state === 'requested' || state === 'authorised'
  // Given up here, it may have been paid there all the same: that is looked at for a while.
  const isFresh = ctx.now.getTime() - row.open_until.getTime() < day
  const isDoubtful = isOpen || ((state === 'failed' || state === 'cancelled') && isFresh)
  if (!isDoubtful && refunds.length === 0 && passing.length === 0) return undefined
  return {
    ...{ slug: ctx.commons.slug, payment, way, unit, reference, amount: `${row.amount}` },
    refunds: refunds.map((one) => ({ id: one.id, amount: `${one.amount}`, before: `${one.before}` })),
    hasPayees: lines.some(({ payee }) => payee !== null),
    passing,
  }
}

async function passingOf(ctx: Context, row: PaymentRow, line: LineRow) {
  const { payee, passed, n, passed_reference: reference, passed_tries: tries } = line
  const isPaid = row.state === 'paid' || row.state === 'part_refunded'
  if (payee === null || row.way === 'stripe' || !isPaid || row.dispute === 'open') return undefined
  if (passed !== 'asked' && (passed !== 'waiting' || ctx.now < dueAt(ctx, row))) return undefined
  const amount = line.amount - line.returned
  const known = await ctx.db
    .selectFrom('payments_payee')
    .select('reference')
    .where('commons_id', '=', ctx.commons.id)
    .where('agent', '=', payee)
    .where('provider', '=', row.way as never)
    .executeTakeFirst()
  if (!known || amount === 0n) return undefined
  return { n, amount: `${amount}`, payee: known.reference, reference, tries }
}

/** From the beginning of that day wherever in the world it is: the clock comes at the hour itself. */
const dueAt = (ctx: Context, row: PaymentRow): Date =>
  new Date(Date.parse(`${row.paid_on ?? '9999-01-01'}T00:00:00Z`) + (ctx.dial(passOnDays) - 1) * day)
