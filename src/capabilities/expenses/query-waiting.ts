import { z } from 'zod'
import { allows } from '../../kernel/authority.ts'
import { query, type View } from '../../kernel/capability.ts'
import { viewsOf } from './query-expenses.ts'
import { expenseShape } from './shapes.ts'
import type { ExpenseRow } from './tables.ts'
import { approves } from './tiers.ts'
import { keepsThem, tiersOf, visibleExpenses } from './visible-to.ts'

const most = 200

/** What waits for me: requests I may approve and have not, what came back to me, and for the office what is to be paid. */
export const waitingForMe = query({
  input: z.strictObject({}),
  output: z.object({
    toApprove: z.array(expenseShape),
    returned: z.array(expenseShape),
    toPay: z.array(expenseShape),
  }),
  who: ['member'],
  async run(view) {
    const { agent } = view.standing
    if (!agent) return { toApprove: [], returned: [], toPay: [] }
    const rows = visibleExpenses(view).selectAll().orderBy('number').limit(most)
    const [asked, returned, toPay] = await Promise.all([
      mayApprove(view) ? rows.where('state', '=', 'asked').execute() : [],
      rows.where('state', '=', 'returned').where('asker', '=', agent).execute(),
      keepsThem(view) ? rows.where('state', '=', 'approved').execute() : [],
    ])
    const tiers = tiersOf(view)
    const mine = asked.filter(
      (row) =>
        row.asker !== agent && row.payee !== agent && approves(tiers, row.amount, view.viewer, view.standing),
    )
    const done = await approvedBy(view, agent, mine)
    return {
      toApprove: await viewsOf(
        view,
        mine.filter((row) => !done.has(`${row.id} ${row.round}`)),
      ),
      returned: await viewsOf(view, returned),
      toPay: await viewsOf(view, toPay),
    }
  },
})

const mayApprove = (view: View) =>
  allows(view.charter.who('expenses.approveExpense'), view.viewer, view.standing)

/** Which of these this agent has approved already, by id and round. */
async function approvedBy(view: View, agent: string, rows: readonly ExpenseRow[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  const steps = await view.db
    .selectFrom('expenses_step')
    .select(['expense', 'round'])
    .where('commons_id', '=', view.commons.id)
    .where('step', '=', 'approved')
    .where('agent', '=', agent)
    .where(
      'expense',
      'in',
      rows.map((row) => row.id),
    )
    .execute()
  return new Set(steps.map(({ expense, round }) => `${expense} ${round}`))
}
