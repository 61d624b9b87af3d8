import { agentsOf, rootOf, withoutAgents } from './accounts.ts'

/** The sum of fewer people than this tells what each of them has. */
const fewest = 3

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

/** Whether single members' accounts may be in it. */
export const isPutTogether = (account: string): boolean => account.endsWith(':other')

/** `expenses:sp-care:wages` → `expenses:sp-care:other`. */
function otherOf(account: string): string {
  const [root, second] = account.split(':')
  return second?.startsWith('sp-') ? `${root}:${second}:other` : `${rootOf(account)}:other`
}
