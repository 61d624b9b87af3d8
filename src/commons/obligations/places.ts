import { agentsOf, rootOf } from '../books/accounts.ts'
import { accountingOf } from '../books/special.ts'

/** Whether money can lie there: cash and bank accounts, not what others owe. */
export function isPlace(account: string): boolean {
  return rootOf(account) === 'assets' && agentsOf(account).length === 0 && !isReceivable(account)
}

/** What others owe us: only that can be forgiven, a promised share cannot. */
export const isReceivable = (account: string) => account.split(':').includes('receivable')

/** Where the rest goes that nobody need pay any more. */
export function forgivenPlace(account: string): string {
  const special = accountingOf(account)
  return ['expenses', ...(special ? [special] : []), 'forgiven'].join(':')
}
