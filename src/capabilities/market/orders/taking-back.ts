import { localDay } from '../../../commons/members/local-day.ts'
import { obligationsById } from '../../../commons/obligations/find-open.ts'
import { oweAll } from '../../../commons/obligations/owe.ts'
import { entered, settle } from '../../../commons/obligations/settling.ts'
import { type PaidWith, paidWith } from '../../../commons/payments/paid-with.ts'
import { apportion } from '../../../kernel/apportion.ts'
import type { Context } from '../../../kernel/capability.ts'
import type { Posting } from '../../../kernel/journal/entry.ts'
import { feeClaimOf, ourPostings, payableOf, receivableOf, turned } from './accounts.ts'
import type { Parts } from './quoting.ts'
import { changeOrder } from './stored.ts'
import type { OrderRow } from './tables.ts'

/** Money of a paid order that goes back to its buyer; see `takeBack`. */
export interface Back {
  amount: bigint
  parts: Parts
  /** What we owe the buyer for it. */
  refund: string
  /** What the seller owes us, who had their part already, and how much. */
  claim: { id: string; amount: bigint } | null
  /** The fee of what goes back, where it does not: the seller owes it. */
  kept: { id: string; amount: bigint } | null
  postings: Posting[]
  settlements: string[]
  paid: PaidWith | undefined
}

/**
 * Undoes a part of a paid order, or all that is left of it. The debt it came from stays settled as it was; what goes
 * back is owed anew: to the buyer, and by the seller as far as they had their part. The caller records the entry with
 * the postings and then calls `keepBack`.
 */
export async function takeBack(
  ctx: Context,
  row: OrderRow,
  { amount, feeBack }: { amount: bigint; feeBack: boolean },
): Promise<Back> {
  const parts = partsBack(row, amount)
  const paid = row.obligation ? await paidWith(ctx, row.obligation) : undefined
  const from = receivableOf(row.buyer)
  // What was given away of the price goes back with it whatever becomes of the fee.
  const kept = feeBack ? 0n : parts.coop + parts.fair
  const undone = feeBack ? parts : { coop: 0n, fair: 0n, cause: parts.cause }
  const back: Back = {
    ...{ amount, parts, refund: ctx.newId(), claim: null, kept: null, settlements: [], paid },
    postings: turned(ourPostings(row, undone, from)).filter((one) => one.amount > 0n),
  }
  const isDirect = (await restOf(ctx, row, paid)) < parts.seller
  if (isDirect) claimBack(ctx, row, back, parts.seller + kept)
  else if (parts.seller > 0n) await lessOwed(ctx, row, back)
  if (!isDirect && kept > 0n) {
    back.kept = { id: ctx.newId(), amount: kept }
    back.postings.push({ from, to: feeClaimOf(row.seller), unit: row.unit, amount: kept })
  }
  return back
}

/** In the proportion in which the payment's lines go back, so that what a provider passes on stays what is owed. */
function partsBack(row: OrderRow, amount: bigint): Parts {
  const left: Parts = {
    seller: row.seller_part - row.seller_back,
    coop: row.coop_part - row.coop_back,
    cause: row.cause_part - row.cause_back,
    fair: row.fair_part - row.fair_back,
  }
  const ours = left.coop + left.cause + left.fair
  const two = share(amount, { '0000': left.seller, '0001': ours })
  const three = share(two.get('0001') ?? 0n, { cause: left.cause, coop: left.coop, fair: left.fair })
  return {
    seller: two.get('0000') ?? 0n,
    ...{ coop: three.get('coop') ?? 0n, cause: three.get('cause') ?? 0n, fair: three.get('fair') ?? 0n },
  }
}

const share = (total: bigint, weights: Record<string, bigint>) =>
  apportion({
    total,
    parts: Object.entries(weights).flatMap(([key, weight]) =>
      weight > 0n ? [{ key, weight, cap: weight }] : [],
    ),
  }).shares

/** What we still owe the seller of it; nothing once a provider pays it on. */
async function restOf(ctx: Context, row: OrderRow, paid: PaidWith | undefined): Promise<bigint> {
  if (!row.payable || paid?.isPassedOn) return 0n
  const [owed] = await obligationsById(ctx.db, ctx.commons.id, [row.payable])
  return owed && owed.state === 'open' ? owed.amount - owed.settled : 0n
}

async function lessOwed(ctx: Context, row: OrderRow, back: Back): Promise<void> {
  const on = ctx.openDay(await localDay(ctx.db, ctx.commons.id, ctx.now))
  const place = receivableOf(row.buyer)
  const less = await settle(ctx, { obligation: row.payable!, amount: back.parts.seller, on, place })
  back.postings.push(less.posting)
  back.settlements.push(less.settlement)
}

function claimBack(ctx: Context, row: OrderRow, back: Back, amount: bigint): void {
  back.claim = { id: ctx.newId(), amount }
  back.postings.push({ from: receivableOf(row.buyer), to: payableOf(row.seller), unit: row.unit, amount })
}

/** Keeps what is owed back, named by the entry of that number, and sends the money back where we can. */
export async function keepBack(ctx: Context, row: OrderRow, back: Back, seq: number): Promise<void> {
  const { amount, parts, refund, claim, kept, paid } = back
  const { id: sourceId, unit, number } = row
  const about = { source: 'market.order', sourceId, unit, dueOn: null, label: `#${number}`, seq }
  const fromSeller = { ...about, direction: 'in', agent: row.seller } as const
  await oweAll(ctx, [
    {
      ...{ ...about, id: refund, direction: 'out', agent: row.buyer, purpose: 'refunds', amount },
      account: receivableOf(row.buyer),
    },
    ...(claim ? [{ ...fromSeller, ...claim, purpose: 'trades', account: payableOf(row.seller) }] : []),
    ...(kept ? [{ ...fromSeller, ...kept, purpose: 'fees', account: feeClaimOf(row.seller) }] : []),
  ])
  await entered(ctx, back.settlements, seq)
  await ctx.db
    .insertInto('market_refund')
    .values({
      ...{ commons_id: ctx.commons.id, order_id: row.id, refund, claim: claim?.id ?? null, amount },
      made_at: ctx.now,
    })
    .execute()
  await changeOrder(ctx, row.id, {
    seller_back: row.seller_back + parts.seller,
    coop_back: row.coop_back + parts.coop,
    cause_back: row.cause_back + parts.cause,
    fair_back: row.fair_back + parts.fair,
  })
  // What the seller has in hand, the seller gives back.
  if (!paid?.goesBack || claim) return
  const wanted = { payment: paid.payment, amount: `${amount}`, owed: refund, reason: `#${number}` }
  await ctx.execute('payments.askRefund', wanted, { kind: 'clock' }, seq)
}

/** What an entry says of it. */
export const backData = ({ unit }: OrderRow, { amount, parts, refund, claim }: Back) => ({
  ...{ unit, amount, sellerPart: parts.seller, coopPart: parts.coop, causePart: parts.cause },
  ...{ fairPart: parts.fair, refund, claim: claim?.id ?? null },
})
