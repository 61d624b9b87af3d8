import type { Context } from '../../kernel/capability.ts'
import { matchBatches } from './batch-lines.ts'
import type { NewBooking } from './bookings.ts'
import { type Candidates, candidatesFor, type OpenHere } from './candidates.ts'
import type { lineBooked, lineMatched, lineTransferred } from './entries.ts'
import { isWithin } from './fields.ts'
import { match } from './matching/match.ts'
import { applyRules } from './rules.ts'
import { type Settled, settleLines } from './settle-lines.ts'
import type { AccountTable, LineTable } from './tables.ts'
import { pairTransfers } from './transfers.ts'

export type BookingContext = Context<
  string,
  {
    line_matched: typeof lineMatched
    line_booked: typeof lineBooked
    line_transferred: typeof lineTransferred
  }
>

/**
 * Books what is certain, in this order: payments whose name and amount fit exactly one reading, whole payment batches,
 * the second line of a transfer we know of, and what a remembered rule names. The caller keeps the bookings.
 */
export async function bookByThemselves(
  ctx: Context,
  account: AccountTable,
  lines: readonly LineTable[],
): Promise<NewBooking[]> {
  const booking = ctx as unknown as BookingContext
  const ways = [matchIn, matchOut, matchBatches, pairTransfers, applyRules]
  const all: NewBooking[] = []
  let left = lines
  for (const way of ways) {
    const booked = await way(booking, account, left)
    const done = new Set(booked.map(({ line }) => line))
    if (done.size > 0) left = left.filter(({ id }) => !done.has(id))
    all.push(...booked)
  }
  return all
}

type Way = (ctx: BookingContext, account: AccountTable, lines: readonly LineTable[]) => Promise<NewBooking[]>

const matchIn: Way = (ctx, account, lines) => matchLines(ctx, account, 'in', lines)
const matchOut: Way = (ctx, account, lines) => matchLines(ctx, account, 'out', lines)

const goes = (direction: 'in' | 'out') => (line: LineTable) => line.amount > 0n === (direction === 'in')

/** Payments of what is owed; each takes its part away before the next is looked at. */
async function matchLines(
  ctx: BookingContext,
  account: AccountTable,
  direction: 'in' | 'out',
  lines: readonly LineTable[],
): Promise<NewBooking[]> {
  const going = lines.filter(goes(direction))
  const names = [...new Set(going.flatMap(({ name }) => (name ? [name] : [])))]
  if (names.length === 0) return []
  const wanted = { direction, unit: account.unit, names }
  const candidates = await candidatesFor(ctx.db, ctx.commons.id, wanted)
  const settled = going.flatMap((line) => certainly(account, line, candidates) ?? [])
  return settleLines(ctx, account, settled)
}

function certainly(
  account: AccountTable,
  line: LineTable,
  { pick, aliases }: Candidates,
): Settled | undefined {
  const name = line.name ?? ''
  const open = pick(name).filter(({ row }) => isWithin(account, row.account))
  if (open.length === 0) return undefined
  const amount = line.amount < 0n ? -line.amount : line.amount
  const found = match({ name, text: line.text ?? '', amount }, open, aliases)
  if (!found.certain) return undefined
  for (const { obligation, amount } of found.parts) useUp(open, obligation, amount)
  const agent = open.find(({ holder }) => holder === found.holder)?.agent ?? null
  return { line, parts: found.parts, agent, certain: true }
}

function useUp(open: readonly OpenHere[], obligation: string, amount: bigint): void {
  const one = open.find(({ id }) => id === obligation)
  if (one) one.rest -= amount
}
