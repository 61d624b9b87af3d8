import { sql } from 'kysely'
import type { BookingContext } from './book-by-themselves.ts'
import type { NewBooking } from './bookings.ts'
import { placeOf } from './fields.ts'
import type { AccountTable, LineTable } from './tables.ts'

/** Money is seldom longer under way between two accounts. */
const daysBetween = 7

interface Waiting {
  line: string
  account: string
  amount: bigint
  day: string
}

/**
 * A transfer that was booked from the other account's line has posted already: its second line only has to be tied to
 * it. The caller keeps the bookings.
 */
export async function pairTransfers(
  ctx: BookingContext,
  account: AccountTable,
  lines: readonly LineTable[],
): Promise<NewBooking[]> {
  if (lines.length === 0) return []
  const waiting = await waitingFor(ctx, account.code)
  const bookings: NewBooking[] = []
  for (const line of lines) {
    const fits = waiting.filter((one) => one.amount === -line.amount && isNear(one.day, line.on_day))
    // Two that fit are for a person to tell apart.
    if (fits.length !== 1) continue
    const [other] = fits
    waiting.splice(waiting.indexOf(other!), 1)
    bookings.push(tieTransfer(ctx, line, { line: other!.line, account: other!.account }, true))
  }
  return bookings
}

function isNear(a: string, b: string): boolean {
  const days = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000
  return Math.abs(days(a) - days(b)) <= daysBetween
}

/** Transfers with this account that nothing has come for yet. */
async function waitingFor(ctx: BookingContext, code: string): Promise<Waiting[]> {
  const found = await sql<Waiting>`
    select l.id as line, l.account, l.amount, l.on_day as day
    from bank_booking b join bank_line l on l.commons_id = b.commons_id and l.id = b.line
    where b.commons_id = ${ctx.commons.id} and b.kind = 'transfer' and b.reversed_seq is null
      and b.account = ${placeOf(code)} and b.other_line is null
      and not exists (select from bank_booking o where o.commons_id = b.commons_id and o.other_line = b.line
        and o.kind = 'transfer' and o.reversed_seq is null)
    order by l.on_day desc limit 500`.execute(ctx.db)
  return found.rows
}

/** The first line of a transfer: this one posts. */
export function postTransfer(ctx: BookingContext, line: LineTable, other: string, unit: string): NewBooking {
  const id = ctx.newId()
  const [here, there] = [placeOf(line.account), placeOf(other)]
  const posting =
    line.amount > 0n
      ? { from: there, to: here, unit, amount: line.amount }
      : { from: here, to: there, unit, amount: -line.amount }
  const data = { booking: id, line: line.id, bank: line.account, other, posted: true }
  const seq = ctx.record('line_transferred', data, { postings: [posting], effectiveOn: line.on_day })
  return { id, line: line.id, kind: 'transfer', certain: false, account: there, seq }
}

/** The second line of a transfer: it is tied to the first and posts nothing. */
export function tieTransfer(
  ctx: BookingContext,
  line: LineTable,
  first: { line: string; account: string },
  certain: boolean,
): NewBooking {
  const id = ctx.newId()
  const data = { booking: id, line: line.id, bank: line.account, other: first.account, posted: false }
  const seq = ctx.record('line_transferred', data, { effectiveOn: line.on_day })
  const account = placeOf(first.account)
  return { id, line: line.id, kind: 'transfer', certain, account, other_line: first.line, seq }
}
