import type { View } from '../../kernel/capability.ts'
import type { Charter } from '../../kernel/charter.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { agentsOf, type Balance, rootOf, withoutAgents } from './accounts.ts'
import { type OpenSection, openParts, openTo } from './dials.ts'
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

interface Days {
  from: string
  until: string
}

/** Outsiders see whole financial years: the difference of two periods they choose would be one person's payment. */
export const daysFor = <D extends Days>(
  { standing, charter }: Pick<View, 'standing' | 'charter'>,
  asked: D,
): D => (standing.member ? asked : { ...asked, ...spanOf(yearOf(asked.until, charter), charter) })

/** The sum of fewer people than this tells what each of them has. */
const fewest = 3

/** What outsiders see of balances: single members' accounts only as their sum. */
export function visibleTo(view: View, balances: readonly Balance[]): Balance[] {
  if (view.standing.member) return [...balances]
  const shownAs = outsideNames(balances.map(({ account }) => account))
  const sums = new Map<string, Balance>()
  for (const { account, unit, amount } of balances) {
    const shown = shownAs(account)
    const key = `${shown} ${unit}`
    sums.set(key, { account: shown, unit, amount: (sums.get(key)?.amount ?? 0n) + amount })
  }
  return [...sums.values()].filter((one) => one.amount !== 0n)
}

/**
 * How outsiders see accounts: single members' only as the account above, and where these are so few that their sum
 * would tell what one of them earns or owes, under "other".
 */
export function outsideNames(accounts: readonly string[]): (account: string) => string {
  const people = new Map<string, Set<string>>()
  for (const account of accounts) {
    const agents = agentsOf(account)
    const above = withoutAgents(account)
    if (agents.length > 0) people.set(above, new Set([...(people.get(above) ?? []), ...agents]))
  }
  return (account) => {
    const above = withoutAgents(account)
    const few = people.get(above)
    return few && few.size < fewest ? otherOf(above) : above
  }
}

/** `expenses:sp-care:wages` → `expenses:sp-care:other`. */
function otherOf(account: string): string {
  const [root, second] = account.split(':')
  return second?.startsWith('sp-') ? `${root}:${second}:other` : `${rootOf(account)}:other`
}
