import { z } from 'zod'
import { localDay } from '../../commons/members/local-day.ts'
import { obligationsById } from '../../commons/obligations/find-open.ts'
import { owe } from '../../commons/obligations/owe.ts'
import { cancelObligation, entered, settle } from '../../commons/obligations/settling.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { payableOf } from './orders/accounts.ts'
import { refundConfirmed } from './orders/entries.ts'
import { keepsOrders, orderRow, whoseOf } from './orders/stored.ts'

/**
 * The seller gave the money back by hand, and who got it says so: the buyer, or the office for them. It settles what we
 * owe the buyer and what the seller owes us at once; the fee in it, which the seller had paid, is owed to the seller.
 */
export const confirmRefund = command({
  input: z.strictObject({ order: id('market.order') }),
  who: ['member'],
  failures: ['not_your_order', 'nothing_comes_back'],
  records: { refund_confirmed: refundConfirmed },
  async run(ctx, { order }) {
    const row = await orderRow(ctx, order)
    if (row.buyer !== ctx.standing.agent && !keepsOrders(ctx as never)) ctx.fail('not_your_order')
    const open = (await openRefund(ctx as never, order)) ?? ctx.fail('nothing_comes_back')
    const hands = ctx as unknown as Context
    const { refund, claim } = open
    const place = payableOf(row.seller)
    const on = ctx.openDay(await localDay(ctx.db, ctx.commons.id, ctx.now))
    const done = await settle(hands, { obligation: refund.id, amount: refund.amount, on, place })
    await cancelObligation(hands, { obligation: claim.id })
    const { unit } = row
    const seq = ctx.record(
      'refund_confirmed',
      { ...whoseOf(row), refund: refund.id, unit, amount: refund.amount },
      { postings: [done.posting], effectiveOn: on },
    )
    await entered(hands, [done.settlement], seq)
    const fee = refund.amount - claim.amount
    if (fee > 0n)
      await owe(hands, {
        ...{
          id: ctx.newId(),
          direction: 'out',
          agent: row.seller,
          purpose: 'refunds',
          unit,
          amount: fee,
          seq,
        },
        ...{ source: 'market.order', sourceId: order, account: place, dueOn: null, label: `#${row.number}` },
      })
    return {}
  },
})

/** What the seller is to give back with their own hands, of which nothing has moved yet. */
async function openRefund({ db, commons }: Pick<Context, 'db' | 'commons'>, order: string) {
  const rows = await db
    .selectFrom('market_refund')
    .select(['refund', 'claim'])
    .where('commons_id', '=', commons.id)
    .where('order_id', '=', order)
    .where('claim', 'is not', null)
    .orderBy('made_at')
    .execute()
  const ids = rows.flatMap(({ refund, claim }) => (claim ? [refund, claim] : []))
  const known = new Map((await obligationsById(db, commons.id, ids)).map((one) => [one.id, one]))
  for (const { refund, claim } of rows) {
    const [ours, theirs] = [known.get(refund), claim ? known.get(claim) : undefined]
    const isOpen = [ours, theirs].every((one) => one?.state === 'open' && one.settled === 0n)
    if (ours && theirs && isOpen) return { refund: ours, claim: theirs }
  }
  return undefined
}
