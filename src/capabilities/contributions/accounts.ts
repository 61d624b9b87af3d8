import type { Posting } from '../../kernel/journal/entry.ts'

/** Whose contribution it is: an agent of this commons, or a repository's author nobody has mapped. */
export interface Holder {
  agent: string | null
  author: string | null
}

/**
 * Where a contribution stands in the ledger: what an agent gave and could claim from, what they gave as a gift and
 * never will, and what outsiders gave. So a claim can never be made of a gift by mistake.
 */
export function accountOf({ agent, author }: Holder, isGift: boolean): string {
  if (agent === null) return `equity:outsiders:${author}`
  return isGift ? `equity:gifts:${agent}` : `equity:contributions:${agent}`
}

/** What was given is used up in the common work: a cost, met by the giver's part in the equity. */
export const costAccount = (kind: string) => `expenses:contributions:${kind}`

export interface Given extends Holder {
  kind: string
  unit: string
  isGift: boolean
}

/**
 * Counts `amount` to its giver; a negative amount takes it back. Nothing for zero. It moves from the giver's equity
 * into the cost, so the equity stands below zero by what they gave, as every credit does in these books.
 */
export function postingsOf(given: Given, amount: bigint): Posting[] {
  const cost = costAccount(given.kind)
  const holder = accountOf(given, given.isGift)
  if (amount === 0n) return []
  return amount > 0n
    ? [{ from: holder, to: cost, unit: given.unit, amount }]
    : [{ from: cost, to: holder, unit: given.unit, amount: -amount }]
}
