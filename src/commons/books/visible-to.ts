import type { View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { type Balance, withoutAgents } from './accounts.ts'
import { openTo } from './dials.ts'

/** Members always see the books; others where the charter opens them. Throws `kernel.sign_in_needed`, `not_allowed`. */
export function requireBooksOpen(view: View, query: string): void {
  if (view.standing.member || view.charter.value(openTo.name) === 'anyone') return
  throw kernelFailure(view.viewer.kind === 'anyone' ? 'sign_in_needed' : 'not_allowed', { command: query })
}

/** What outsiders see of balances: single members' accounts only as their sum. */
export function visibleTo(view: View, balances: readonly Balance[]): Balance[] {
  if (view.standing.member) return [...balances]
  const sums = new Map<string, Balance>()
  for (const { account, unit, amount } of balances) {
    const shown = withoutAgents(account)
    const key = `${shown} ${unit}`
    sums.set(key, { account: shown, unit, amount: (sums.get(key)?.amount ?? 0n) + amount })
  }
  return [...sums.values()].filter((one) => one.amount !== 0n)
}
