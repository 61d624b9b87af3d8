import type { Effect } from '../../kernel/capability.ts'
import { timeOrderedId } from '../../kernel/clock.ts'
import { scheduleDue } from '../../kernel/schedule.ts'
import './tables.ts'

/** Money was matched with a line of the bank or written down at the desk: whoever said they would pay so has paid. */
export const followBookings: Effect = {
  kinds: ['bank.line_matched', 'obligations.payment_recorded', 'obligations.obligation_forgiven'],
  async run({ db, commons, entry, now }) {
    const data = entry.data as { obligation?: string; obligations?: string[] }
    const obligations = data.obligations ?? (data.obligation ? [data.obligation] : [])
    if (obligations.length === 0) return
    const waiting = await db
      .selectFrom('payments_line as l')
      .innerJoin('payments_payment as p', (join) =>
        join.onRef('p.commons_id', '=', 'l.commons_id').onRef('p.id', '=', 'l.payment'),
      )
      .select('p.id')
      .distinct()
      .where('l.commons_id', '=', commons.id)
      .where('l.obligation', 'in', obligations)
      .where('p.state', '=', 'requested')
      .where('p.way', 'in', ['transfer', 'cash'])
      .execute()
    const clock = { now: () => now, newId: () => timeOrderedId(now.getTime()) }
    for (const { id: payment } of waiting) {
      const due = { at: now, command: 'payments.lookAgain', input: { payment } }
      await scheduleDue(db, commons.id, { ...due, key: `payments.look:${payment}` }, clock)
    }
  },
}
