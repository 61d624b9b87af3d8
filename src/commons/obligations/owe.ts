import type { Context } from '../../kernel/capability.ts'
import { localDay } from '../members/local-day.ts'
import type { Direction } from './tables.ts'

/** What somebody owes the commons (`in`) or it owes them (`out`), as the command that makes it gives it. */
export interface NewObligation {
  id: string
  direction: Direction
  agent: string | null
  /** The name of somebody outside the roll; erasable, never in the journal. */
  party?: string | null
  /** `dues`, `shares`, `expenses`, `dividends`, `refunds`, or a code of the slice's own. */
  purpose: string
  /** `<slice>.<thing>` and its id: what it came from. */
  source: string
  sourceId: string
  unit: string
  amount: bigint
  /** What a payment is posted against: `assets:receivable:dues:<agent>`, `liabilities:payable:expenses:<agent>` … */
  account: string
  dueOn: string | null
  /** What for, in a few words a member reads: "3월 조합비". */
  label: string
  /** The entry that made it, where the caller knows it already. */
  seq?: number
  /** Sent by the clock once nothing of it is owed any more. */
  follows?: { command: string; input: unknown }
}

/**
 * Keeps an obligation. It posts nothing: the command that calls this records an entry of its own that names the
 * obligation, with whatever postings bring the amount onto `account`.
 */
export const owe = (ctx: Context, one: NewObligation): Promise<void> => oweAll(ctx, [one])

const rowsAtOnce = 1000

/** The same for many at once, as a charge of all members makes them. */
export async function oweAll(ctx: Context, all: readonly NewObligation[]): Promise<void> {
  const opened_on = await localDay(ctx.db, ctx.commons.id, ctx.now)
  for (let from = 0; from < all.length; from += rowsAtOnce) {
    const rows = all.slice(from, from + rowsAtOnce).map((one) => rowOf(ctx.commons.id, opened_on, one))
    await ctx.db.insertInto('obligations_obligation').values(rows).execute()
  }
}

function rowOf(commons_id: string, opened_on: string, one: NewObligation) {
  const { id, direction, agent, purpose, source, unit, amount, account, label } = one
  return {
    ...{ commons_id, id, direction, agent, purpose, source, unit, amount, account, label, opened_on },
    state: 'open' as const,
    party: one.party ?? null,
    source_id: one.sourceId,
    due_on: one.dueOn,
    seq: one.seq === undefined ? null : BigInt(one.seq),
    follow_command: one.follows?.command ?? null,
    follow_input: one.follows ? JSON.stringify(one.follows.input) : null,
  }
}
