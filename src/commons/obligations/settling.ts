import type { Context } from '../../kernel/capability.ts'
import type { Posting } from '../../kernel/journal/entry.ts'
import { obligationAt, refuse, settlementAt } from './stored.ts'
import type { ObligationRow, SettlementTable } from './tables.ts'

/** A payment of an obligation, as the command that records it gives it. */
export interface NewSettlement {
  obligation: string
  amount: bigint
  /** The day it was paid, `2026-03-01`. */
  on: string
  /** `assets:bank:main`, `assets:cash` … */
  place: string
  /** The line of a bank statement it is matched with. */
  line?: string
  way?: SettlementTable['way']
  reason?: string
}

/**
 * Settles an obligation in part or whole. The caller records the entry with the posting it gets back, then ties both
 * with `entered`. Throws `obligations.more_than_owed`, `obligations.not_open`.
 */
export async function settle(
  ctx: Context,
  one: NewSettlement,
): Promise<{ settlement: string; posting: Posting }> {
  const owed = await obligationAt(ctx, one.obligation)
  if (owed.state !== 'open') refuse('not_open')
  const rest = owed.amount - owed.settled
  if (one.amount > rest) refuse('more_than_owed', { rest, unit: owed.unit })
  const settlement = ctx.newId()
  const { obligation, amount, place } = one
  await ctx.db
    .insertInto('obligations_settlement')
    .values({
      ...{ commons_id: ctx.commons.id, id: settlement, obligation, amount, place, on_day: one.on },
      ...{ line: one.line ?? null, way: one.way ?? 'paid', reason: one.reason ?? null },
      ...{ seq: null, reversed_at: null, reversed_seq: null, recorded_at: ctx.now },
    })
    .execute()
  await count(ctx, owed, owed.settled + amount)
  return { settlement, posting: postingOf(owed, place, amount) }
}

/**
 * Takes a settlement back: the amount is owed again. Throws `obligations.taken_back_already`, and
 * `obligations.cancelled_since` where there is nothing any more that could be owed again.
 */
export async function unsettle(
  ctx: Context,
  { settlement, reason }: { settlement: string; reason?: string },
): Promise<{ posting: Posting; obligation: ObligationRow }> {
  const { obligation, amount, place, reversed_at, reason: first } = await settlementAt(ctx, settlement)
  if (reversed_at) refuse('taken_back_already')
  const owed = await obligationAt(ctx, obligation)
  if (owed.state === 'cancelled') refuse('cancelled_since')
  await ctx.db
    .updateTable('obligations_settlement')
    .set({ reversed_at: ctx.now, reason: reason ?? first })
    .where('commons_id', '=', ctx.commons.id)
    .where('id', '=', settlement)
    .execute()
  await count(ctx, owed, owed.settled - amount)
  const { from, to, unit } = postingOf(owed, place, amount)
  return { posting: { from: to, to: from, unit, amount }, obligation: owed }
}

/** Ties settlements to the entry that carries their postings, so that each amount opens to its why. */
export async function entered(ctx: Context, settlements: readonly string[], seq: number): Promise<void> {
  if (settlements.length === 0) return
  const rows = ctx.db
    .updateTable('obligations_settlement')
    .where('commons_id', '=', ctx.commons.id)
    .where('id', 'in', [...settlements])
  await rows
    .where('reversed_at', 'is', null)
    .set({ seq: BigInt(seq) })
    .execute()
  await rows
    .where('reversed_at', 'is not', null)
    .set({ reversed_seq: BigInt(seq) })
    .execute()
}

/**
 * Nothing more is owed of it, because what made it was undone. Answers what was left; the caller posts what that
 * needs. Throws `obligations.not_open`.
 */
export async function cancelObligation(
  ctx: Context,
  { obligation }: { obligation: string },
): Promise<{ rest: bigint }> {
  const owed = await obligationAt(ctx, obligation)
  if (owed.state !== 'open') refuse('not_open')
  await change(ctx, obligation, { state: 'cancelled' })
  return { rest: owed.amount - owed.settled }
}

/** In: `account → place`. Out: the other way round. */
function postingOf(owed: ObligationRow, place: string, amount: bigint): Posting {
  const [from, to] = owed.direction === 'in' ? [owed.account, place] : [place, owed.account]
  return { from, to, unit: owed.unit, amount }
}

/** Keeps how much is settled, and asks for what follows once nothing is owed any more. */
async function count(ctx: Context, owed: ObligationRow, settled: bigint): Promise<void> {
  const isSettled = settled === owed.amount
  await change(ctx, owed.id, { settled, state: isSettled ? 'settled' : 'open' })
  if (owed.follow_command === null) return
  const key = `obligations.follow:${owed.id}`
  if (isSettled)
    await ctx.schedule(ctx.now, owed.follow_command, JSON.parse(owed.follow_input ?? 'null'), key)
  else await ctx.unschedule(key)
}

async function change(
  ctx: Context,
  id: string,
  set: Partial<Pick<ObligationRow, 'settled' | 'state'>>,
): Promise<void> {
  await ctx.db
    .updateTable('obligations_obligation')
    .set(set)
    .where('commons_id', '=', ctx.commons.id)
    .where('id', '=', id)
    .execute()
}

/**
 * Nothing of these is owed any more, whatever was paid of them: what made them was undone. The caller posts, and owes
 * back what was paid (`owe` with direction `out` against the same account).
 */
export async function withdrawAll(ctx: Context, obligations: readonly string[]): Promise<void> {
  if (obligations.length === 0) return
  const gone = await ctx.db
    .updateTable('obligations_obligation')
    .set({ state: 'cancelled' })
    .where('commons_id', '=', ctx.commons.id)
    .where('id', 'in', [...obligations])
    .returning(['id', 'follow_command'])
    .execute()
  for (const { id, follow_command } of gone)
    if (follow_command !== null) await ctx.unschedule(`obligations.follow:${id}`)
}
