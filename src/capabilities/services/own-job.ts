import type { Context } from '../../kernel/capability.ts'
import { bookingRow } from './stored.ts'
import type { BookingRow, BookingState } from './tables.ts'

export const jobFailures = ['not_your_job', 'not_now'] as const

/** A job the actor was asked for or has taken, in one of these states. */
export async function ownJob(
  ctx: Context<(typeof jobFailures)[number]>,
  id: string,
  states: readonly BookingState[],
): Promise<BookingRow & { worker: string }> {
  const row = await bookingRow(ctx, id)
  const { worker } = row
  if (worker === null || worker !== ctx.standing.agent) return ctx.fail('not_your_job')
  if (!states.includes(row.state)) ctx.fail('not_now')
  return { ...row, worker }
}
