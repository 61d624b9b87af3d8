import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import type { Posting } from '../../kernel/journal/entry.ts'
import { movedBetween } from '../books/special.ts'
import { entered, unsettle } from '../obligations/settling.ts'
import { matchTakenBack } from './entries.ts'
import { office } from './fields.ts'
import { dayOf } from './late.ts'
import { keysOf } from './matching/names.ts'
import { postingTo } from './rules.ts'
import { accountAt, bookingAt, lineAt } from './stored.ts'
import type { BookingTable, LineTable } from './tables.ts'

/**
 * A line was something else: the same postings the other way round, what was settled is owed again, and the line waits
 * anew. A transfer is taken back with both its lines.
 */
export const takeBackMatch = command({
  input: z.strictObject({ booking: id('bank.booking') }),
  who: office,
  failures: ['taken_back_already'],
  records: { match_taken_back: matchTakenBack },
  async run(ctx, { booking: bookingId }) {
    const booking = await bookingAt(ctx, bookingId)
    if (booking.reversed_seq !== null) ctx.fail('taken_back_already')
    const line = await lineAt(ctx, booking.line)
    const { postings, settlements } = await oppositeOf(ctx, booking, line)
    const { effectiveOn, data } = dayOf(ctx, line)
    const seq = ctx.record(
      'match_taken_back',
      {
        ...{ booking: booking.id, line: line.id, bank: line.account },
        agent: booking.agent,
        of: Number(booking.seq),
        ...data,
      },
      { postings, effectiveOn, cause: Number(booking.seq) },
    )
    await entered(ctx, settlements, seq)
    const others = booking.kind === 'transfer' ? await otherHalf(ctx, booking) : []
    await reopen(ctx, [booking, ...others], seq)
    if (booking.kind === 'match' && booking.agent) await forgetName(ctx, line, booking.agent)
    return { seq }
  },
})

type Ctx = Parameters<typeof unsettle>[0]

async function oppositeOf(
  ctx: Ctx,
  booking: BookingTable,
  line: LineTable,
): Promise<{ postings: Posting[]; settlements: string[] }> {
  if (booking.kind === 'match') return unsettled(ctx, booking.id)
  if (booking.kind === 'left_out') return { postings: [], settlements: [] }
  // The second line of a transfer posted nothing: what is turned is the posting of the first.
  const first = booking.other_line ? await lineAt(ctx, booking.other_line) : line
  const here = await accountAt(ctx, first.account)
  const other = booking.other_line ? (await accountAt(ctx, line.account)).place : booking.account!
  const posted = postingTo(here, first, other)
  const moved = booking.kind === 'transfer' ? movedBetween(posted) : [posted]
  return { postings: moved.map(({ from, to, ...one }) => ({ ...one, from: to, to: from })), settlements: [] }
}

async function unsettled(ctx: Ctx, booking: string): Promise<{ postings: Posting[]; settlements: string[] }> {
  const parts = await ctx.db
    .selectFrom('bank_booking_part')
    .select('settlement')
    .where('commons_id', '=', ctx.commons.id)
    .where('booking', '=', booking)
    .orderBy('n')
    .execute()
  const postings: Posting[] = []
  for (const { settlement } of parts) postings.push((await unsettle(ctx, { settlement })).posting)
  return { postings, settlements: parts.map(({ settlement }) => settlement) }
}

type Hands = Parameters<typeof lineAt>[0]

/** The booking of the transfer's other line, whichever of the two posted. */
async function otherHalf({ db, commons }: Hands, booking: BookingTable): Promise<BookingTable[]> {
  return db
    .selectFrom('bank_booking')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('kind', '=', 'transfer')
    .where('reversed_seq', 'is', null)
    .where((where) =>
      booking.other_line ? where('line', '=', booking.other_line) : where('other_line', '=', booking.line),
    )
    .execute()
}

/** What was remembered from a match that was wrong would make the next one wrong by itself. */
async function forgetName({ db, commons }: Hands, line: LineTable, agent: string): Promise<void> {
  const keys = keysOf(line.name ?? '')
  if (keys.length === 0) return
  await db
    .deleteFrom('bank_alias')
    .where('commons_id', '=', commons.id)
    .where('agent', '=', agent)
    .where('name_key', 'in', keys)
    .execute()
}

async function reopen({ db, commons }: Hands, bookings: readonly BookingTable[], seq: number): Promise<void> {
  await db
    .updateTable('bank_booking')
    .set({ reversed_seq: BigInt(seq) })
    .where('commons_id', '=', commons.id)
    .where(
      'id',
      'in',
      bookings.map(({ id }) => id),
    )
    .execute()
  await db
    .updateTable('bank_line')
    .set({ state: 'open', booking: null })
    .where('commons_id', '=', commons.id)
    .where(
      'id',
      'in',
      bookings.map(({ line }) => line),
    )
    .execute()
}
