import { z } from 'zod'
import { round } from '../../commons/pricing/rounding.ts'
import { allows } from '../../kernel/authority.ts'
import { type Context, command } from '../../kernel/capability.ts'
import type { Charter } from '../../kernel/charter.ts'
import { amount, id } from '../../kernel/fields.ts'
import { fraction } from '../../kernel/fraction.ts'
import { answerKey, releaseTime } from './assigning.ts'
import { chargeOf, keepCharge } from './charging.ts'
import { type CancellingStep, cancelling } from './dials.ts'
import { cancelled } from './entries.ts'
import { partedBy } from './quoting.ts'
import { bookingRow, changeBooking } from './stored.ts'
import type { BookingRow } from './tables.ts'

/** Calls a booking off before it begins. `fee` is what was shown: it never costs anything else. */
export const cancel = command({
  input: z.strictObject({ booking: id('services.booking'), fee: amount() }),
  who: ['member'],
  failures: ['not_yours', 'not_now', 'fee_changed'],
  records: { cancelled },
  async run(ctx, { booking, fee }) {
    const row = await bookingRow(ctx, booking)
    const isOffice = allows(ctx.charter.who('services.bookFor'), ctx.actor, ctx.standing)
    if (row.client !== (ctx.standing.agent ?? '') && !isOffice) ctx.fail('not_yours')
    if (!['open', 'asked', 'accepted'].includes(row.state)) ctx.fail('not_now')
    // What the office calls off costs nobody anything.
    const isClient = row.client !== null && row.client === ctx.standing.agent
    const { rate, amount } = feeFor(ctx.charter, row, ctx.now, isClient)
    if (amount !== fee) ctx.fail('fee_changed', { fee: amount, unit: row.unit })
    const parts = partedBy(ctx.charter, amount)
    const charge = chargeOf(ctx, row, { workerPart: parts.worker, coopPart: parts.coop })
    const seq = ctx.record(
      'cancelled',
      {
        ...{ booking, client: row.client, worker: row.worker, rate, unit: row.unit, total: amount },
        ...{ workerPart: parts.worker, coopPart: parts.coop, ...charge.ids },
      },
      { postings: charge.postings },
    )
    await keepCharge(ctx as Context, row, charge, seq)
    await changeBooking(ctx, booking, { state: 'cancelled', fee: amount, fee_worker_part: parts.worker })
    await releaseTime(ctx, booking)
    await ctx.unschedule(answerKey(booking))
    return { booking }
  },
})

/** What calling off costs at a moment: only once somebody has taken the job, by the nearest step that has begun. */
export function feeFor(
  charter: Charter,
  { state, from_at, total }: Pick<BookingRow, 'state' | 'from_at' | 'total'>,
  now: Date,
  isClient: boolean,
): { rate: number; amount: bigint } {
  if (state !== 'accepted' || !isClient) return { rate: 0, amount: 0n }
  const steps = ((charter.value(cancelling.name) ?? []) as CancellingStep[]).toSorted(
    (a, b) => a.hours - b.hours,
  )
  const left = from_at.getTime() - now.getTime()
  const rate = steps.find(({ hours }) => left < hours * 3_600_000)?.rate ?? 0
  return { rate, amount: round(fraction(total * BigInt(rate), 10_000n), 'half-up') }
}
