import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { code } from '../../kernel/fields.ts'
import { bookByThemselves } from './book-by-themselves.ts'
import { keepBookings } from './bookings.ts'
import { lineBooked, lineMatched, lineTransferred } from './entries.ts'
import { office } from './fields.ts'
import { accountAt } from './stored.ts'

const mostAtOnce = 2_000

/** Looks at the waiting lines of an account once more: since they came in, dues were charged or names remembered. */
export const matchAgain = command({
  input: z.strictObject({ account: code() }),
  who: office,
  failures: [],
  // Finding nothing changes nothing, and leaves no entry.
  quiet: true,
  records: { line_matched: lineMatched, line_booked: lineBooked, line_transferred: lineTransferred },
  async run(ctx, { account: code }) {
    const account = await accountAt(ctx, code)
    const lines = await ctx.db
      .selectFrom('bank_line')
      .selectAll()
      .where('commons_id', '=', ctx.commons.id)
      .where('account', '=', code)
      .where('state', '=', 'open')
      .orderBy('on_day')
      .orderBy('n')
      .limit(mostAtOnce)
      .execute()
    const booked = await bookByThemselves(ctx, account, lines)
    await keepBookings(ctx, booked)
    return { matched: booked.length, looked: lines.length }
  },
})
