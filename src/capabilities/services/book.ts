import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { instant } from '../../kernel/fields.ts'
import { bookFailures, bookOne, clientOf, jobFields } from './book-one.ts'
import { assigned, booked } from './entries.ts'
import { nextFree } from './next-free.ts'

/** Books a job at the price shown; whoever the charter's rule names is asked to do it. */
export const book = command({
  input: z.strictObject({ ...jobFields, from: instant() }),
  who: ['member'],
  failures: [...bookFailures, 'nobody_free'],
  records: { booked, assigned },
  async run(ctx, { from, ...wanted }) {
    const client = clientOf(ctx, wanted)
    const start = Date.parse(from)
    const { booking, worker, quote } = await bookOne(ctx, wanted, { from: start, client, series: null })
    if (booking === undefined) {
      const next = await nextFree(ctx, { minutes: quote.minutes, zone: wanted.zone, from: start })
      return ctx.fail('nobody_free', { next })
    }
    return { booking, worker }
  },
})
