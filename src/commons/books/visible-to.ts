import { type RawBuilder, sql } from 'kysely'
import { allows, nobody } from '../../kernel/authority.ts'
import type { View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { agentsOf, type Balance, withoutAgents } from './accounts.ts'
import { openTo } from './dials.ts'

/** Members always see the books; others where the charter opens them. Throws `kernel.sign_in_needed`, `not_allowed`. */
export function requireBooksOpen(view: View, query: string): void {
  if (view.standing.member || view.charter.value(openTo.name) === 'anyone') return
  throw kernelFailure(view.viewer.kind === 'anyone' ? 'sign_in_needed' : 'not_allowed', { command: query })
}

/** Who keeps or audits the books reads them whole; the power is that of the tax adviser's workbook. */
const readsAll = ({ charter, viewer, standing }: View) =>
  allows(charter.who('books.adviser'), viewer, standing)

/**
 * An account as this viewer reads it. What single members owe is their own matter, for a charge tells who was let off
 * and a rest who is late: other members see those accounts as one. Outsiders see no single member's account at all.
 */
export function accountFor(view: View): (account: string) => string {
  if (!view.standing.member) return withoutAgents
  if (readsAll(view)) return (account) => account
  const own = view.standing.agent ?? nobody
  return (account) =>
    isOwedToUs(account) && !agentsOf(account).includes(own) ? withoutAgents(account) : account
}

/** Special accountings keep theirs below a code of their own. */
const isOwedToUs = (account: string) => /^assets:(sp-[^:]+:)?receivable:/.test(account)

/** Throws `kernel.not_allowed` where the account is not for this viewer alone. */
export function requireAccountShown(view: View, account: string, query: string): void {
  if (accountFor(view)(account) !== account) throw kernelFailure('not_allowed', { command: query })
}

/** Whether this is read as one, with what everybody owes below it. */
const isReadAsOne = (view: View, account: string): boolean =>
  isOwedToUs(account) && agentsOf(account).length === 0 && !readsAll(view)

/** The condition that a column names this account; with everything below it, where the viewer reads that as one. */
export function isAccount(view: View, column: string, account: string): RawBuilder<boolean> {
  const it = sql<boolean>`${sql.ref(column)} = ${account}`
  return isReadAsOne(view, account) ? sql<boolean>`(${it} or ${sql.ref(column)} like ${`${account}:%`})` : it
}

/** Balances as this viewer reads them: what they do not see apart is added up, their own with it. */
export function visibleTo(view: View, balances: readonly Balance[]): Balance[] {
  const apart = accountFor(view)
  const shownAs = (account: string) => {
    const whole = withoutAgents(account)
    return isReadAsOne(view, whole) ? whole : apart(account)
  }
  const sums = new Map<string, Balance>()
  for (const { account, unit, amount } of balances) {
    const shown = shownAs(account)
    const key = `${shown} ${unit}`
    sums.set(key, { account: shown, unit, amount: (sums.get(key)?.amount ?? 0n) + amount })
  }
  return [...sums.values()].filter((one) => one.amount !== 0n)
}
