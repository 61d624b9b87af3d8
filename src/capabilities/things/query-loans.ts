import { z } from 'zod'
import { nobody } from '../../kernel/authority.ts'
import { query } from '../../kernel/capability.ts'
import { instant } from '../../kernel/fields.ts'
import { loanOf, loanShape } from './loan-shapes.ts'
import { visibleLoans } from './visible-to.ts'

const pageSize = 50

/** What is out, soonest due first, so that what is late stands on top; one's own, or all for whoever hands things over. */
export const loans = query({
  input: z.strictObject({
    whose: z.enum(['mine', 'all']),
    after: z.strictObject({ due: instant(), id: z.uuid() }).optional(),
  }),
  output: z.object({
    loans: z.array(loanShape),
    next: z.object({ due: z.string(), id: z.string() }).nullable(),
  }),
  who: ['member'],
  async run(view, { whose, after }) {
    let rows = visibleLoans(view).selectAll('l').where('l.state', '=', 'out')
    if (whose === 'mine') rows = rows.where('l.agent', '=', view.standing.agent ?? nobody)
    if (after)
      rows = rows.where((one) =>
        one(one.refTuple('l.due_at', 'l.id'), '>', one.tuple(new Date(after.due), after.id)),
      )
    const found = await rows
      .orderBy('l.due_at')
      .orderBy('l.id')
      .limit(pageSize + 1)
      .execute()
    const page = found.slice(0, pageSize)
    const last = found.length > pageSize ? page.at(-1) : undefined
    return {
      loans: page.map((one) => loanOf(view, one)),
      next: last ? { due: last.due_at.toISOString(), id: last.id } : null,
    }
  },
})

/** Deposits of things that came back broken: they wait to be let go or kept. */
export const heldDeposits = query({
  input: z.strictObject({}),
  output: z.array(loanShape),
  who: ['member'],
  async run(view) {
    const rows = await visibleLoans(view)
      .selectAll('l')
      .where('l.deposit_state', '=', 'held')
      .where('l.state', '=', 'returned')
      .orderBy('l.id')
      .limit(pageSize)
      .execute()
    return rows.map((one) => loanOf(view, one))
  },
})
