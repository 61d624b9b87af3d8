import { sql } from 'kysely'
import { obligationsById } from '../obligations/find-open.ts'
import type { BookingContext } from './book-by-themselves.ts'
import type { NewBooking } from './bookings.ts'
import { type Settled, settleLines } from './settle-lines.ts'
import type { AccountTable, LineTable } from './tables.ts'

interface Sent {
  batch: string
  obligation: string
  amount: bigint
}

/**
 * Some banks take a whole payment file off the account as one sum. A line that is exactly what is left of one sent
 * batch settles all of it. Single payments of a batch were found by their names before.
 */
export async function matchBatches(
  ctx: BookingContext,
  account: AccountTable,
  lines: readonly LineTable[],
): Promise<NewBooking[]> {
  const out = lines.filter(({ amount }) => amount < 0n)
  if (out.length === 0) return []
  const left = await leftOfBatches(ctx, account.code)
  const settled: Settled[] = []
  for (const line of out) {
    const fits = [...left].filter(
      ([, items]) => items.reduce((sum, { amount }) => sum + amount, 0n) === -line.amount,
    )
    const [only] = fits
    if (fits.length !== 1 || !only) continue
    left.delete(only[0])
    settled.push({ line, parts: only[1], agent: null, certain: true })
  }
  return settleLines(ctx, account, settled)
}

/** Of each sent batch what is still owed; a batch of one is found by its name. */
async function leftOfBatches(ctx: BookingContext, account: string): Promise<Map<string, Sent[]>> {
  const items = await sql<Sent>`
    select i.batch, i.obligation, i.amount
    from bank_batch b join bank_batch_item i on i.commons_id = b.commons_id and i.batch = b.id
    where b.commons_id = ${ctx.commons.id} and b.account = ${account} and b.state = 'sent'
      and b.sent_on > (${ctx.now}::timestamptz)::date - 120
    order by i.batch, i.n limit 5000`.execute(ctx.db)
  const owed = await obligationsById(ctx.db, ctx.commons.id, [
    ...new Set(items.rows.map((one) => one.obligation)),
  ])
  const rest = new Map(owed.map((one) => [one.id, one.state === 'open' ? one.amount - one.settled : 0n]))
  const left = new Map<string, Sent[]>()
  for (const item of items.rows) {
    if ((rest.get(item.obligation) ?? 0n) < item.amount) continue
    left.set(item.batch, [...(left.get(item.batch) ?? []), item])
  }
  return left
}
