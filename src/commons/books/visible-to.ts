import { type RawBuilder, sql } from 'kysely'
import { allows, nobody } from '../../kernel/authority.ts'
import type { View } from '../../kernel/capability.ts'
import type { Charter } from '../../kernel/charter.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { agentsOf, type Balance, withoutAgents } from './accounts.ts'
import { type OpenSection, openParts, openTo } from './dials.ts'
import { outsideNames } from './outside-names.ts'
import { spanOf, yearOf } from './span.ts'

/** The parts of the books the charter lets anyone see; none where they are for members. */
export const sectionsOpen = (charter: Charter): readonly OpenSection[] =>
  charter.value(openTo.name) === 'anyone' ? (charter.value(openParts.name) as OpenSection[]) : []

/** Members see every part; others what the charter opens. */
export const isOpen = ({ standing, charter }: Pick<View, 'standing' | 'charter'>, part: OpenSection) =>
  standing.member || sectionsOpen(charter).includes(part)

/** Throws `kernel.sign_in_needed` or `not_allowed` where none of these parts is open to the viewer. */
export function requireOpen(view: View, query: string, ...parts: OpenSection[]): void {
  if (parts.some((part) => isOpen(view, part))) return
  throw kernelFailure(view.viewer.kind === 'anyone' ? 'sign_in_needed' : 'not_allowed', { command: query })
}

/** Who keeps or audits the books reads them whole; the power is that of the tax adviser's workbook. */
const readsAll = ({ charter, viewer, standing }: View) =>
  allows(charter.who('books.adviser'), viewer, standing)

/**
 * An account as this viewer reads it. What single members owe is their own matter, for a charge tells who was let off
 * and a rest who is late; so is what they have to give away of a shared budget: other members see those accounts as one.
 * Outsiders see no single member's account at all.
 */
export function accountFor(view: View): (account: string) => string {
  if (!view.standing.member) return withoutAgents
  if (readsAll(view)) return (account) => account
  const own = view.standing.agent ?? nobody
  return (account) =>
    isOwnMatter(account) && !agentsOf(account).includes(own) ? withoutAgents(account) : account
}

/**
 * What members owe, what they have coming of shared income, which some keep to themselves, and what they have to give
 * away of a shared budget. Special accountings keep theirs below a code of their own.
 */
const isOwnMatter = (account: string) =>
  /^(assets:(sp-[^:]+:)?receivable:|liabilities:(sp-[^:]+:)?payable:distributions:|equity:budgets:[^:]+:allowances(:|$))/.test(
    account,
  )

/** Throws `kernel.not_allowed` where the account is not for this viewer alone. */
export function requireAccountShown(view: View, account: string, query: string): void {
  if (accountFor(view)(account) !== account) throw kernelFailure('not_allowed', { command: query })
}

/** Whether this is read as one, with what everybody owes below it. */
const isReadAsOne = (view: View, account: string): boolean =>
  isOwnMatter(account) && agentsOf(account).length === 0 && !readsAll(view)

/** The condition that a column names this account; with everything below it, where the viewer reads that as one. */
export function isAccount(view: View, column: string, account: string): RawBuilder<boolean> {
  const it = sql<boolean>`${sql.ref(column)} = ${account}`
  return isReadAsOne(view, account) ? sql<boolean>`(${it} or ${sql.ref(column)} like ${`${account}:%`})` : it
}

interface Days {
  from: string
  until: string
}

/** Outsiders see whole financial years: the difference of two periods they choose would be one person's payment. */
export const daysFor = <D extends Days>(
  { standing, charter }: Pick<View, 'standing' | 'charter'>,
  asked: D,
): D => (standing.member ? asked : { ...asked, ...spanOf(yearOf(asked.until, charter), charter) })

/** How this viewer reads balances: what they do not see apart is added up, a member's own with it. */
export function shownTo(view: View, accounts: readonly string[]): (account: string) => string {
  if (!view.standing.member) return outsideNames(accounts)
  const apart = accountFor(view)
  return (account) => {
    const whole = withoutAgents(account)
    return isReadAsOne(view, whole) ? whole : apart(account)
  }
}

/** Balances as this viewer reads them. */
export function visibleTo(view: View, balances: readonly Balance[]): Balance[] {
  const shownAs = shownTo(
    view,
    balances.map(({ account }) => account),
  )
  const sums = new Map<string, Balance>()
  for (const { account, unit, amount } of balances) {
    const shown = shownAs(account)
    const key = `${shown} ${unit}`
    sums.set(key, { account: shown, unit, amount: (sums.get(key)?.amount ?? 0n) + amount })
  }
  return [...sums.values()].filter((one) => one.amount !== 0n)
}
