import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { account, id, text } from '../../kernel/fields.ts'
import { agentsOf, rootOf } from '../books/accounts.ts'
import { keepBookings } from './bookings.ts'
import { lineBooked } from './entries.ts'
import { isBankPlace, isWithin, office } from './fields.ts'
import { bookTo } from './rules.ts'
import { accountAt, lineAt } from './stored.ts'

/**
 * Books a line to an account: interest to income, a card payment to an expense. What belongs to one member is settled
 * by matching, and money between our own bank accounts is a transfer.
 */
export const bookLine = command({
  input: z.strictObject({ line: id('bank.line'), account: account(), note: text(300) }),
  who: office,
  failures: ['line_done', 'account_kept_elsewhere', 'is_a_transfer', 'other_accounting'],
  records: { line_booked: lineBooked },
  async run(ctx, { line: lineId, account, note }) {
    const line = await lineAt(ctx, lineId)
    if (line.state !== 'open') ctx.fail('line_done')
    const bad = problemWith(account)
    if (bad) ctx.fail(bad)
    const bank = await accountAt(ctx, line.account)
    // A special account keeps its own money: a posting never crosses over.
    if (!isWithin(bank, account)) ctx.fail('other_accounting')
    const booking = bookTo(ctx, { bank, line, account, certain: false, note })
    await keepBookings(ctx, [booking])
    return { booking: booking.id, seq: booking.seq, comesIn: line.amount > 0n }
  },
})

/** Why a line may not be booked straight to this account; undefined where it may. */
export function problemWith(account: string): 'account_kept_elsewhere' | 'is_a_transfer' | undefined {
  if (isBankPlace(account)) return 'is_a_transfer'
  const isShares = rootOf(account) === 'equity' && !account.endsWith(':opening')
  return isShares || agentsOf(account).length > 0 ? 'account_kept_elsewhere' : undefined
}
