import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, instant } from '../../kernel/fields.ts'
import { isBounded, isNear, mostInSeries, occurrences, recurrencePattern } from '../../kernel/recurring.ts'
import { localStretch } from './calendar.ts'
import { booked, seriesBooked } from './entries.ts'
import { keepBooking } from './keep-booking.ts'
import type { Stretch } from './limits.ts'
import { zoneOf } from './stored.ts'
import { lookFor, takingFailures } from './taking.ts'

/** As many times as a sentence can name. */
const mostNamed = 10

/** Books a thing again and again, by a recurrence of RFC 5545: all of it, or what is free of it with the rest named. */
export const bookSeries = command({
  input: z.strictObject({
    resource: id('observation.resource'),
    from: instant(),
    until: instant(),
    rule: z.string().max(120).regex(recurrencePattern).refine(isBounded, 'endless'),
    /** What cannot be had is left out; otherwise nothing is booked then. */
    skip: z.boolean(),
  }),
  who: ['member'],
  failures: ['members_only', 'series_too_long', 'series_clashes', 'series_empty', ...takingFailures],
  records: { booked, series_booked: seriesBooked },
  async run(ctx, { resource, from, until, rule, skip }) {
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    const zone = await zoneOf(ctx)
    const first = { from: Date.parse(from), until: Date.parse(until) }
    if (!isNear(first, ctx.now)) ctx.fail('series_empty')
    const all = occurrences(first, rule, zone)
    if (all.length > mostInSeries) ctx.fail('series_too_long', { most: mostInSeries })
    const [series, skipped]: [string, Stretch[]] = [ctx.newId(), []]
    for (const one of all) {
      const wanted = { resource, agent, types: ctx.standing.types, ...one }
      const { unit } = await lookFor(ctx, wanted)
      if (unit === undefined) skipped.push(one)
      else await keepOne(wanted, unit)
    }
    const named = skipped.slice(0, mostNamed).map((one) => localStretch(one, zone))
    if (skipped.length > 0 && !skip) ctx.fail('series_clashes', { times: named.join(' '), n: skipped.length })
    if (skipped.length === all.length) ctx.fail('series_empty')
    const n = all.length - skipped.length
    const left = skipped.map((one) => new Date(one.from).toISOString())
    ctx.record('series_booked', { series, resource, agent, rule, bookings: n, skipped: left })
    return { series, booked: n, skipped: named }

    async function keepOne(
      wanted: Stretch & { resource: string; agent: string; types: readonly string[] },
      unit: number,
    ) {
      const booking = ctx.newId()
      const time = { from: new Date(wanted.from).toISOString(), until: new Date(wanted.until).toISOString() }
      const seq = ctx.record('booked', { booking, resource, unit, agent: wanted.agent, ...time })
      await keepBooking(ctx, wanted, { id: booking, unit, seq: BigInt(seq), series })
    }
  },
})
