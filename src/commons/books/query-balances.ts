import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { amount, unitCode } from '../../kernel/fields.ts'
import type { Balance } from './accounts.ts'
import { requireOpen, visibleTo } from './visible-to.ts'

export const balanceShape = z.object({ account: z.string(), unit: z.string(), amount: amount() })

/** All balances that are not zero, as "in − out", by account and unit. */
export const balances = query({
  input: z.strictObject({ unit: unitCode().optional() }),
  output: z.object({ balances: z.array(balanceShape) }),
  who: ['anyone'],
  async run(view, { unit }) {
    requireOpen(view, 'books.balances', 'balances')
    return { balances: visibleTo(view, await storedBalances(view, unit)) }
  },
})

type Stored = { db: View['db']; commons: { id: string } }

/** The balances the ledger keeps, as "in − out". */
export async function storedBalances(view: Stored, unit?: string): Promise<Balance[]> {
  let found = view.db
    .selectFrom('ledger_balance')
    .select(['account', 'unit', 'amount'])
    .where('commons_id', '=', view.commons.id)
    .where('amount', '<>', 0n)
  if (unit) found = found.where('unit', '=', unit)
  return found.orderBy('account').orderBy('unit').execute()
}
