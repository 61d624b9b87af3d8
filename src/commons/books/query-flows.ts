import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { amount, day } from '../../kernel/fields.ts'
import { outsideNames } from './outside-names.ts'
import { isCrossing } from './special.ts'
import { accountFor, daysFor, requireOpen } from './visible-to.ts'

/** What came in and went out between two days (both included): sums by account pair where income or expenses take part. */
export const flows = query({
  input: z.strictObject({ from: day(), until: day() }),
  output: z.object({
    flows: z.array(z.object({ from: z.string(), to: z.string(), unit: z.string(), amount: amount() })),
  }),
  who: ['anyone'],
  async run(view, asked) {
    requireOpen(view, 'books.flows', 'flows')
    const { from, until } = daysFor(view, asked)
    const found = await sql<{ from: string; to: string; unit: string; amount: bigint }>`
      select from_account as "from", to_account as "to", unit, sum(amount)::numeric(38, 0) as amount
      from ledger_posting
      where commons_id = ${view.commons.id} and day between ${from} and ${until}
        and (from_account ~ '^(income|expenses):' or to_account ~ '^(income|expenses):')
      group by 1, 2, 3 order by 4 desc, 1, 2`.execute(view.db)
    if (!view.standing.member) return { flows: outsideFlows(found.rows) }
    const shown = accountFor(view)
    return { flows: found.rows.map((row) => ({ ...row, from: shown(row.from), to: shown(row.to) })) }
  },
})

/** Single members' accounts only as their sum: one row each way. */
function outsideFlows(rows: readonly Flowing[]): Flowing[] {
  const shown = outsideNames(rows.flatMap(({ from, to }) => [from, to]))
  const sums = new Map<string, Flowing>()
  for (const { from, to, unit, amount } of rows) {
    const way = { from: shown(from), to: shown(to), unit }
    const key = `${way.from} ${way.to} ${unit}`
    sums.set(key, { ...way, amount: (sums.get(key)?.amount ?? 0n) + amount })
  }
  return [...sums.values()]
}

export interface Flowing {
  from: string
  to: string
  unit: string
  amount: bigint
}

/** What each income account brought and each expense account took in one unit; what was reversed is taken off. */
export function inAndOut(
  flows: readonly Flowing[],
  unit: string,
): { income: Map<string, bigint>; expenses: Map<string, bigint> } {
  const income = new Map<string, bigint>()
  const expenses = new Map<string, bigint>()
  const add = (map: Map<string, bigint>, account: string, amount: bigint) =>
    map.set(account, (map.get(account) ?? 0n) + amount)
  for (const flow of flows) {
    if (flow.unit !== unit) continue
    // Between two accounts of ours nothing came in and nothing was spent.
    if (isCrossing(flow.from) || isCrossing(flow.to)) continue
    if (flow.from.startsWith('income:')) add(income, flow.from, flow.amount)
    if (flow.to.startsWith('income:')) add(income, flow.to, -flow.amount)
    if (flow.to.startsWith('expenses:')) add(expenses, flow.to, flow.amount)
    if (flow.from.startsWith('expenses:')) add(expenses, flow.from, -flow.amount)
  }
  return { income, expenses }
}
