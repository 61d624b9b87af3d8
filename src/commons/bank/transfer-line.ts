import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { code, id } from '../../kernel/fields.ts'
import { keepBookings } from './bookings.ts'
import { lineTransferred } from './entries.ts'
import { office } from './fields.ts'
import { accountAt, lineAt } from './stored.ts'
import { postTransfer, tieTransfer } from './transfers.ts'

/**
 * Money between two bank accounts of ours. Its first line posts; the other account's line is tied to it, now where it
 * is there already, else by itself when its statement comes.
 */
export const transferLine = command({
  input: z.strictObject({
    line: id('bank.line'),
    /** The other account. */
    other: code(),
    /** Its line of the same transfer, where that came in already. */
    otherLine: id('bank.line').nullable(),
  }),
  who: office,
  failures: ['line_done', 'same_account', 'other_unit', 'lines_differ'],
  records: { line_transferred: lineTransferred },
  async run(ctx, { line: lineId, other, otherLine }) {
    const line = await lineAt(ctx, lineId)
    if (line.state !== 'open') ctx.fail('line_done')
    if (other === line.account) ctx.fail('same_account')
    const [here, there] = [await accountAt(ctx, line.account), await accountAt(ctx, other)]
    if (here.unit !== there.unit) ctx.fail('other_unit')
    const second = otherLine ? await lineAt(ctx, otherLine) : undefined
    if (second && (second.account !== other || second.amount !== -line.amount)) ctx.fail('lines_differ')
    if (second?.state === 'left_out') ctx.fail('line_done')
    if (second?.state === 'booked') {
      if (!(await isTransferTo(ctx, second.booking!, here.place))) ctx.fail('line_done')
      const tied = tieTransfer(ctx, line, { line: second.id, account: other, place: there.place }, false)
      await keepBookings(ctx, [tied])
      return { booking: tied.id, seq: tied.seq }
    }
    const posted = postTransfer(ctx, line, { here, there })
    const bookings = second
      ? [posted, tieTransfer(ctx, second, { line: line.id, account: line.account, place: here.place }, false)]
      : [posted]
    await keepBookings(ctx, bookings)
    return { booking: posted.id, seq: posted.seq }
  },
})

type Hands = Parameters<typeof lineAt>[0]

/** Whether that line was booked as a transfer with this account which still waits for its second line. */
async function isTransferTo({ db, commons }: Hands, booking: string, place: string): Promise<boolean> {
  const row = await db
    .selectFrom('bank_booking as b')
    .select('b.id')
    .where('b.commons_id', '=', commons.id)
    .where('b.id', '=', booking)
    .where('b.kind', '=', 'transfer')
    .where('b.account', '=', place)
    .where('b.other_line', 'is', null)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('bank_booking as o')
            .select('o.id')
            .whereRef('o.commons_id', '=', 'b.commons_id')
            .whereRef('o.other_line', '=', 'b.line')
            .where('o.reversed_seq', 'is', null),
        ),
      ),
    )
    .executeTakeFirst()
  return row !== undefined
}
