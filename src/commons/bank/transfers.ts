import { sql } from 'kysely'
import { movedBetween } from '../books/special.ts'
import type { BookingContext } from './book-by-themselves.ts'
import type { NewBooking } from './bookings.ts'
import { dayOf } from './late.ts'
import { postingTo } from './rules.ts'
import type { AccountTable, LineTable } from './tables.ts'

/** Money is seldom longer under way between two accounts. */
const daysBetween = 7

interface Waiting {
  line: string
  account: string
  place: string
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
  const waiting = await waitingFor(ctx, account)
  const bookings: NewBooking[] = []
  for (const line of lines) {
    const fits = waiting.filter((one) => one.amount === -line.amount && isNear(one.day, line.on_day))
    // Two that fit are for a person to tell apart.
    if (fits.length !== 1) continue
    const [other] = fits
    waiting.splice(waiting.indexOf(other!), 1)
    bookings.push(
      tieTransfer(ctx, line, { line: other!.line, account: other!.account, place: other!.place }, true),
    )
  }
  return bookings
}

function isNear(a: string, b: string): boolean {
  const days = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000
  return Math.abs(days(a) - days(b)) <= daysBetween
}

/** Transfers with this account that nothing has come for yet. */
async function waitingFor(ctx: BookingContext, { place }: AccountTable): Promise<Waiting[]> {
  // First the few transfers that wait, then their lines: otherwise all lines are walked in the order of their days.
  const found = await sql<Waiting>`
    with waiting as materialized (
      select b.line from bank_booking b
      where b.commons_id = ${ctx.commons.id} and b.kind = 'transfer' and b.reversed_seq is null
        and b.account = ${place} and b.other_line is null
        and not exists (select from bank_booking o where o.commons_id = b.commons_id and o.other_line = b.line
          and o.kind = 'transfer' and o.reversed_seq is null))
    select l.id as line, l.account, a.place, l.amount, l.on_day as day
    from waiting w join bank_line l on l.commons_id = ${ctx.commons.id} and l.id = w.line
    join bank_account a on a.commons_id = l.commons_id and a.code = l.account
    order by l.on_day desc limit 500`.execute(ctx.db)
  return found.rows
}

/** The first line of a transfer: this one posts. */
export function postTransfer(
  ctx: BookingContext,
  line: LineTable,
  { here, there }: { here: AccountTable; there: AccountTable },
): NewBooking {
  const id = ctx.newId()
  const { effectiveOn, data } = dayOf(ctx, line)
  const said = { booking: id, line: line.id, bank: here.code, other: there.code, posted: true, ...data }
  const postings = movedBetween(postingTo(here, line, there.place))
  const seq = ctx.record('line_transferred', said, { postings, effectiveOn })
  return { id, line: line.id, kind: 'transfer', certain: false, account: there.place, seq }
}

/** The second line of a transfer: it is tied to the first and posts nothing. */
export function tieTransfer(
  ctx: BookingContext,
  line: LineTable,
  first: { line: string; account: string; place: string },
  certain: boolean,
): NewBooking {
  const id = ctx.newId()
  const data = { booking: id, line: line.id, bank: line.account, other: first.account, posted: false }
  const seq = ctx.record('line_transferred', data, { effectiveOn: line.on_day })
  return { id, line: line.id, kind: 'transfer', certain, account: first.place, other_line: first.line, seq }
}
