import { accountingOf } from '../../commons/books/special.ts'
import { owe } from '../../commons/obligations/owe.ts'
import type { Context } from '../../kernel/capability.ts'
import type { Posting } from '../../kernel/journal/entry.ts'
import { withholding } from './dials.ts'
import type { ExpenseRow } from './tables.ts'
import { type Withheld, withhold } from './withholding.ts'

/** Below a root, in the special account the spending is in: a posting never crosses from one to another. */
function below(root: string, path: string, { account }: Pick<ExpenseRow, 'account'>): string {
  const special = accountingOf(account)
  return [root, ...(special ? [special] : []), path].join(':')
}

/** What we owe for it; a payee from outside has no account of their own. */
export const payableOf = (row: Pick<ExpenseRow, 'account' | 'payee'>): string =>
  below('liabilities', `payable:expenses${row.payee ? `:${row.payee}` : ''}`, row)

export const withholdingAccount = (row: Pick<ExpenseRow, 'account'>): string =>
  below('liabilities', 'withholding', row)

/** What is held back by the rules in force; a kind the charter no longer has holds nothing back. */
export function taxesOf(
  ctx: Pick<Context, 'dial'>,
  row: Pick<ExpenseRow, 'amount' | 'withholding'>,
): Withheld {
  return withhold(
    row.amount,
    ctx.dial(withholding).find(({ code }) => code === row.withholding),
  )
}

/** Spent and owed, whole. The tax is held back when it is paid, as the law has it. */
export const postingsOnApproval = (row: ExpenseRow): Posting[] => [
  { from: payableOf(row), to: row.account, unit: row.unit, amount: row.amount },
]

/** What the payee does not get is owed to the tax office from the day they were paid. */
export function postingsOnPayment(row: ExpenseRow): Posting[] {
  const amount = row.national_tax + row.local_tax
  return amount === 0n ? [] : [{ from: withholdingAccount(row), to: payableOf(row), unit: row.unit, amount }]
}

export function oweIt(
  ctx: Context,
  row: ExpenseRow,
  { obligation, net, seq }: { obligation: string; net: bigint; seq: number },
): Promise<void> {
  return owe(ctx, {
    ...{
      id: obligation,
      direction: 'out',
      agent: row.payee,
      party: row.payee_name,
      purpose: 'expenses',
      seq,
    },
    ...{ source: 'expenses.expense', sourceId: row.id, unit: row.unit, amount: net },
    ...{ account: payableOf(row), dueOn: row.due_on, label: row.what },
    follows: { command: 'expenses.markPaid', input: { expense: row.id } },
  })
}
