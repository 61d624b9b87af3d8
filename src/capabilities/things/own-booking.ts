import { allows } from '../../kernel/authority.ts'
import type { Context } from '../../kernel/capability.ts'
import { isLent } from './lending-stored.ts'
import { bookingRow } from './stored.ts'
import type { BookingRow } from './tables.ts'

export const ownFailures = ['not_yours', 'cancelled_already', 'over_already', 'lent_out'] as const

/** A booking that still stands, for whose it is or whoever looks after everybody's. */
export async function ownBooking(
  ctx: Context<(typeof ownFailures)[number]>,
  id: string,
): Promise<BookingRow> {
  const row = await bookingRow(ctx, id)
  const keeps = allows(ctx.charter.who('things.keepBookings'), ctx.actor, ctx.standing)
  if (row.agent !== ctx.standing.agent && !keeps) ctx.fail('not_yours')
  if (row.state === 'cancelled') ctx.fail('cancelled_already')
  if (await isLent(ctx, id)) ctx.fail('lent_out')
  if (row.until_at <= ctx.now) ctx.fail('over_already')
  return row
}
