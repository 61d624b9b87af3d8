import { z } from 'zod'
import { nobody } from '../../kernel/authority.ts'
import { query } from '../../kernel/capability.ts'
import { bookingOf, bookingShape, columns } from './shapes.ts'
import { visibleBookings } from './visible-to.ts'

const mostShown = 200
const twoYears = 731 * 24 * 3_600_000

/** My bookings that run or are to come, soonest first. */
export const myBookings = query({
  input: z.strictObject({}),
  output: z.array(bookingShape),
  who: ['member'],
  async run(view) {
    const rows = await visibleBookings(view, view.now, new Date(view.now.getTime() + twoYears))
      .where('b.agent', '=', view.standing.agent ?? nobody)
      .select(columns)
      .orderBy('b.from_at')
      .limit(mostShown)
      .execute()
    return rows.map((one) => bookingOf(view, one))
  },
})
