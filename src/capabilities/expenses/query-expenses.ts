import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { photosOf } from './photos.ts'
import { type ExpenseView, expenseOf, expenseShape } from './shapes.ts'
import { type ExpenseRow, expenseStates } from './tables.ts'
import { seesAccount, visibleExpenses } from './visible-to.ts'

/** Expenses, latest number first, a page at a time. */
export const expenses = query({
  input: z.strictObject({
    state: z.enum(expenseStates).optional(),
    asker: id('members.agent').optional(),
    /** The number the page before ended with. */
    before: z.int().positive().max(2_000_000_000).optional(),
    limit: z.int().min(1).max(200).optional(),
  }),
  output: z.object({ expenses: z.array(expenseShape), next: z.int().nullable() }),
  who: ['member'],
  async run(view, { state, asker, before, limit = 50 }) {
    let found = visibleExpenses(view).selectAll()
    if (state) found = found.where('state', '=', state)
    if (asker) found = found.where('asker', '=', asker)
    if (before) found = found.where('number', '<', before)
    const rows = await found
      .orderBy('number', 'desc')
      .limit(limit + 1)
      .execute()
    const page = rows.slice(0, limit)
    const next = rows.length > limit ? (page.at(-1)?.number ?? null) : null
    return { expenses: await viewsOf(view, page), next }
  },
})

/** Rows with their pictures; bank accounts only for whom they are for. */
export async function viewsOf(view: View, rows: readonly ExpenseRow[]): Promise<ExpenseView[]> {
  const photos = await photosOf(
    view,
    rows.map((row) => row.id),
  )
  return rows.map((row) => expenseOf(row, photos.get(row.id) ?? [], seesAccount(view, row)))
}
