import { z } from 'zod'
import { nobody } from '../../kernel/authority.ts'
import { query } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { id } from '../../kernel/fields.ts'
import { ableFor } from './assigning.ts'
import { bookingShape, bookingViews } from './shapes.ts'
import { notLapsed, visibleBookings } from './visible-to.ts'

const mostShown = 100
const monthMs = 31 * 86_400_000

/** What I booked: to come and of the last month, soonest first. */
export const myBookings = query({
  input: z.strictObject({}),
  output: z.array(bookingShape),
  who: ['member'],
  async run(view) {
    const rows = await visibleBookings(view)
      .selectAll()
      .where('b.client', '=', view.standing.agent ?? nobody)
      .where('b.from_at', '>', new Date(view.now.getTime() - monthMs))
      .where(notLapsed(view))
      .orderBy('b.from_at')
      .limit(mostShown)
      .execute()
    return bookingViews(view, rows)
  },
})

/** Jobs I was asked for or have taken, soonest first; and those open to whoever is free. */
export const myJobs = query({
  input: z.strictObject({}),
  output: z.object({ jobs: z.array(bookingShape), open: z.array(bookingShape) }),
  who: ['member'],
  async run(view) {
    const me = view.standing.agent ?? nobody
    const rows = await visibleBookings(view)
      .selectAll()
      .where('b.worker', '=', me)
      .where('b.state', 'in', ['asked', 'accepted', 'started', 'done'])
      .where(notLapsed(view))
      .orderBy('b.from_at')
      .limit(mostShown)
      .execute()
    const open = await view.db
      .selectFrom('services_booking as b')
      .selectAll()
      .where('b.commons_id', '=', view.commons.id)
      .where('b.state', '=', 'open')
      .where('b.from_at', '>', view.now)
      .orderBy('b.from_at')
      .limit(20)
      .execute()
    const mine = []
    for (const one of open) if ((await ableFor(view, one)).some(({ agent }) => agent === me)) mine.push(one)
    return { jobs: await bookingViews(view, rows), open: await bookingViews(view, mine) }
  },
})

/** One booking: for its client, its worker and the office. */
export const booking = query({
  input: z.strictObject({ booking: id('services.booking') }),
  output: bookingShape,
  who: ['member'],
  async run(view, { booking }) {
    const row = await visibleBookings(view).selectAll().where('b.id', '=', booking).executeTakeFirst()
    if (!row) throw kernelFailure('not_found', { what: 'services.booking' })
    return (await bookingViews(view, [row]))[0]!
  },
})

const helpShape = z.object({ id: z.string(), at: z.string(), booking: bookingShape })

/** What the office looks at: calls for help first, then every job that is not over. */
export const board = query({
  input: z.strictObject({}),
  output: z.object({ help: z.array(helpShape), bookings: z.array(bookingShape) }),
  who: ['role:steward'],
  async run(view) {
    const calls = await view.db
      .selectFrom('services_help')
      .select(['id', 'booking', 'at'])
      .where('commons_id', '=', view.commons.id)
      .where('answered_at', 'is', null)
      .orderBy('at')
      .limit(20)
      .execute()
    const all = view.db
      .selectFrom('services_booking as b')
      .where('b.commons_id', '=', view.commons.id)
      .selectAll()
    const called = calls.length
      ? await all
          .where(
            'b.id',
            'in',
            calls.map(({ booking }) => booking),
          )
          .execute()
      : []
    const rows = await all
      .where('b.state', 'in', ['open', 'asked', 'accepted', 'started', 'done'])
      .where(notLapsed(view))
      .orderBy('b.from_at')
      .limit(mostShown)
      .execute()
    const views = new Map((await bookingViews(view, called)).map((one) => [one.id, one]))
    return {
      help: calls.flatMap(({ id, at, booking }) => {
        const of = views.get(booking)
        return of ? [{ id, at: at.toISOString(), booking: of }] : []
      }),
      bookings: await bookingViews(view, rows),
    }
  },
})
