import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { instant } from '../../kernel/fields.ts'
import { isBounded, occurrences, recurrencePattern } from '../../kernel/recurring.ts'
import { bookFailures, bookOne, clientOf, jobFields } from './book-one.ts'
import { assigned, booked, seriesBooked } from './entries.ts'
import { zoneOf } from './stored.ts'

/** More at once than half a year of weeks is no plan but a claim. */
const mostInSeries = 26

/**
 * Books a job again and again by a recurrence of RFC 5545, on the clocks of the place, all by the same worker where the
 * charter says so. Each is an agreement of its own at the price shown; where one would cost something else none is made.
 */
export const bookSeries = command({
  input: z.strictObject({
    ...jobFields,
    from: instant(),
    rule: z.string().max(120).regex(recurrencePattern).refine(isBounded, 'endless'),
    /** Times at which nobody is free are left out; otherwise nothing is booked then. */
    skip: z.boolean(),
  }),
  who: ['member'],
  failures: [...bookFailures, 'series_too_long', 'series_clashes', 'series_empty'],
  records: { booked, assigned, series_booked: seriesBooked },
  async run(ctx, { from, rule, skip, ...wanted }) {
    const client = clientOf(ctx, wanted)
    const first = Date.parse(from)
    if (first <= ctx.now.getTime()) ctx.fail('past')
    if (first > ctx.now.getTime() + aYear) ctx.fail('too_far')
    const all = occurrences({ from: first, until: first + 1 }, rule, await zoneOf(ctx))
    if (all.length > mostInSeries) ctx.fail('series_too_long', { most: mostInSeries })
    const [series, skipped]: [string, string[]] = [ctx.newId(), []]
    for (const one of all) {
      const { booking } = await bookOne(ctx, wanted, { from: one.from, client, series })
      if (booking === undefined) skipped.push(new Date(one.from).toISOString())
    }
    if (skipped.length > 0 && !skip) ctx.fail('series_clashes', { n: skipped.length })
    const bookings = all.length - skipped.length
    if (bookings === 0) ctx.fail('series_empty')
    ctx.record('series_booked', { series, offer: wanted.offer, client, rule, bookings, skipped })
    return { series, booked: bookings, skipped }
  },
})

const aYear = 366 * 86_400_000
