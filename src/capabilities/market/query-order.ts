import { z } from 'zod'
import { obligationsById } from '../../commons/obligations/find-open.ts'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { amount, id, instant } from '../../kernel/fields.ts'
import { disputeShape, disputesOf } from './disputes/shown.ts'
import { disputeAbouts } from './disputes/tables.ts'
import { backOf, worthOf } from './orders/answering.ts'
import { orderShape, orderViews } from './orders/shapes.ts'
import { orderLines } from './orders/stored.ts'
import type { OrderRow } from './orders/tables.ts'
import { keepsAll, visibleOrders } from './orders/visible-to.ts'

const addressShape = z.object({
  name: z.string(),
  phone: z.string(),
  address: z.string(),
  note: z.string().nullable(),
})

/** One order with all that happened to it: for its buyer, its seller and whoever looks after orders. */
export const order = query({
  input: z.strictObject({ order: id('market.order') }),
  output: orderShape.extend({
    carrier: z.string().nullable(),
    tracking: z.string().nullable(),
    sentAt: instant().nullable(),
    receivedAt: instant().nullable(),
    address: addressShape.nullable(),
    isKeeper: z.boolean(),
    returns: z.array(
      z.object({
        return: id('market.return'),
        state: z.enum(['asked', 'accepted', 'refused']),
        lines: z.array(z.object({ n: z.int(), quantity: z.int() })),
        reason: z.string().nullable(),
        answer: z.string().nullable(),
        amount: amount().nullable(),
        /** What taking it back costs at most. */
        worth: amount(),
      }),
    ),
    /** What goes back: whether it arrived, and whether the seller gives it back by hand. */
    refunds: z.array(z.object({ amount: amount(), isDone: z.boolean(), byHand: z.boolean() })),
    disputes: z.array(disputeShape),
    /** What the viewer may bring a dispute about now. */
    mayDispute: z.array(z.enum(disputeAbouts)),
    ratings: z.array(
      z.object({ side: z.enum(['buyer', 'seller']), mark: z.int(), text: z.string().nullable() }),
    ),
  }),
  who: ['member'],
  async run(view, { order }) {
    const row = await visibleOrders(view).selectAll().where('o.id', '=', order).executeTakeFirst()
    if (!row) throw kernelFailure('not_found', { what: 'market.order' })
    const [shown] = await orderViews(view, [row])
    const disputes = await disputesOf(view, row)
    const returns = await returnsOf(view, row)
    return {
      ...shown!,
      ...{ carrier: row.carrier, tracking: row.tracking, isKeeper: keepsAll(view) },
      ...{ sentAt: row.sent_at?.toISOString() ?? null, receivedAt: row.received_at?.toISOString() ?? null },
      address: await addressOf(view, order),
      ...{ returns, disputes, mayDispute: disputable(view, row, { returns, disputes }) },
      refunds: await refundsOf(view, order),
      ratings: await ratingsOf(view, order),
    }
  },
})

type Happened = {
  returns: readonly { state: string }[]
  disputes: readonly { state: string }[]
}

/** What its buyer may dispute: once it is on its way and paid, as long as it is not closed and nothing else is open. */
function disputable(view: View, row: OrderRow, { returns, disputes }: Happened) {
  const isOpen = [...returns, ...disputes].some(({ state }) => ['asked', 'open', 'ruled'].includes(state))
  const isTheirs = row.buyer === view.standing.agent && row.paid_at !== null && backOf(row) < row.total
  if (!isTheirs || isOpen || (row.state !== 'sent' && row.state !== 'received')) return []
  const wasRefused = returns.some(({ state }) => state === 'refused')
  return disputeAbouts.filter(
    (about) =>
      (about !== 'not_arrived' || row.state === 'sent') && (about !== 'return_refused' || wasRefused),
  )
}

const addressOf = async ({ db, commons }: View, order: string) =>
  (await db
    .selectFrom('market_order_address')
    .select(['name', 'phone', 'address', 'note'])
    .where('commons_id', '=', commons.id)
    .where('order_id', '=', order)
    .executeTakeFirst()) ?? null

async function returnsOf(view: View, row: OrderRow) {
  const lines = await orderLines(view, [row.id])
  const rows = await view.db
    .selectFrom('market_return')
    .selectAll()
    .where('commons_id', '=', view.commons.id)
    .where('order_id', '=', row.id)
    .orderBy('asked_at')
    .limit(100)
    .execute()
  return rows.map((one) => ({
    ...{ return: one.id, state: one.state, lines: one.lines, reason: one.reason, answer: one.answer },
    ...{ amount: one.amount, worth: worthOf(row, lines, one) },
  }))
}

async function refundsOf({ db, commons }: View, order: string) {
  const rows = await db
    .selectFrom('market_refund')
    .select(['refund', 'claim', 'amount'])
    .where('commons_id', '=', commons.id)
    .where('order_id', '=', order)
    .orderBy('made_at')
    .limit(100)
    .execute()
  const owed = await obligationsById(
    db,
    commons.id,
    rows.map(({ refund }) => refund),
  )
  const open = new Set(owed.flatMap((one) => (one.state === 'open' ? [one.id] : [])))
  return rows.map(({ refund, claim, amount }) => ({
    amount,
    isDone: !open.has(refund),
    byHand: claim !== null,
  }))
}

const ratingsOf = async ({ db, commons }: View, order: string) =>
  (
    await db
      .selectFrom('market_rating')
      .select(['by_side', 'mark', 'text'])
      .where('commons_id', '=', commons.id)
      .where('order_id', '=', order)
      .orderBy('by_side')
      .execute()
  ).map(({ by_side: side, mark, text }) => ({ side, mark, text }))
