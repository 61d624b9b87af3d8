import { obligationsById } from '../../../commons/obligations/find-open.ts'
import { cancelObligation } from '../../../commons/obligations/settling.ts'
import type { Context } from '../../../kernel/capability.ts'
import { postingsOf, turned } from './accounts.ts'
import type { callOffReasons, orderCancelled } from './entries.ts'
import { giveStockBack } from './stock.ts'
import { changeOrder, keyOf, orderLines, whoseOf } from './stored.ts'
import type { OrderRow } from './tables.ts'
import { backData, keepBack, takeBack } from './taking-back.ts'

export const callOffFailures = ['not_now', 'part_paid'] as const
export type CallingOff = Context<(typeof callOffFailures)[number], { order_cancelled: typeof orderCancelled }>

interface Why {
  why: (typeof callOffReasons)[number]
  restock: boolean
}

/** Undoes an order nothing was sent of: unpaid, nothing is owed any more; paid, it is owed back and sent back. */
export async function callOff(ctx: CallingOff, row: OrderRow, { why, restock }: Why): Promise<void> {
  if (row.state !== 'open') ctx.fail('not_now')
  const hands = ctx as unknown as Context
  const told = { ...whoseOf(row), why, restocked: restock }
  if (row.obligation && (await isPaid(ctx, row))) {
    const left = row.total
    const back = await takeBack(hands, row, { amount: left, feeBack: true })
    const seq = ctx.record(
      'order_cancelled',
      { ...told, ...backData(row, back) },
      { postings: back.postings },
    )
    await keepBack(hands, row, back, seq)
  } else {
    for (const obligation of [row.obligation, row.payable])
      if (obligation) await cancelObligation(hands, { obligation })
    ctx.record(
      'order_cancelled',
      { ...told, ...undone(row) },
      { postings: turned(postingsOf(row, partsOf(row))) },
    )
  }
  await changeOrder(ctx, row.id, { state: 'cancelled' })
  await dropAddress(ctx, row.id)
  if (restock) await giveStockBack(ctx, await orderLines(ctx, [row.id]))
  await ctx.unschedule(keyOf('lapse', row.id))
}

/** Whether the buyer has paid; where money moved on one side alone, the office has to put that right first. */
async function isPaid(ctx: CallingOff, { obligation, payable }: OrderRow): Promise<boolean> {
  const ids = [obligation, payable].filter((one) => one !== null)
  const rows = await obligationsById(ctx.db, ctx.commons.id, ids)
  const owed = rows.find(({ id }) => id === obligation)!
  if (owed.state === 'settled') return true
  if (rows.some(({ settled, state }) => settled > 0n || state !== 'open')) ctx.fail('part_paid')
  return false
}

export const partsOf = (row: OrderRow) => ({
  ...{ seller: row.seller_part, coop: row.coop_part, cause: row.cause_part, fair: row.fair_part },
})

const undone = (row: OrderRow) => ({
  ...{ unit: row.unit, amount: row.total, sellerPart: row.seller_part, coopPart: row.coop_part },
  ...{ causePart: row.cause_part, fairPart: row.fair_part, refund: null, claim: null },
})

/** Where it goes is nobody's business once it is over. */
export const dropAddress = ({ db, commons }: Pick<Context, 'db' | 'commons'>, order: string) =>
  db
    .deleteFrom('market_order_address')
    .where('commons_id', '=', commons.id)
    .where('order_id', '=', order)
    .execute()
