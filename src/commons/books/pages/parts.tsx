import { formatShortDate } from '../../../kernel/language.ts'
import { Amount } from '../../../ui/amount.tsx'
import type { PageView } from '../../../ui/page.ts'
import { money } from '../../../ui/typed.ts'
import { agentsOf, asPeopleSay } from '../accounts.ts'
import { specialNames } from '../special.ts'

/** What the agents, funds and special accounts are called whose accounts these are. */
export async function namesOf(view: PageView, accounts: readonly string[]): Promise<Map<string, string>> {
  const funds = accounts.flatMap((one) => /^equity:funds:([^:]+)$/.exec(one)?.[1] ?? [])
  const [agents, named] = await Promise.all([
    view.labels('members.agent', [...new Set(accounts.flatMap(agentsOf))]),
    view.labels('books.fund', funds),
  ])
  return new Map([...specialNames(view.charter, view.lang), ...named, ...agents])
}

/** A change with its sign, as people write it: +240,000원, −87,400원. */
export function signedText(view: PageView, amount: bigint, unit: string): string {
  const size = money(view, amount < 0n ? -amount : amount, unit)
  return amount < 0n ? `−${size}` : amount > 0n ? `+${size}` : size
}

export const whyPath = (account: string, unit: string) =>
  `/books/why/${encodeURIComponent(account)}/${encodeURIComponent(unit)}`

export const accountHref = (view: PageView, account: string, unit?: string) =>
  view.href(`/books/account/${encodeURIComponent(account)}${unit ? `?unit=${encodeURIComponent(unit)}` : ''}`)

type BalanceProps = {
  view: PageView
  account: string
  unit: string
  balance: bigint
  size?: 'plain' | 'large'
}

/** A balance as people say it, which opens to its cause for those who may look. */
export function Balance({ view, account, unit, balance, size }: BalanceProps) {
  const why = view.standing.member ? view.href(whyPath(account, unit)) : undefined
  return <Amount value={money(view, asPeopleSay(account, balance), unit)} why={why} size={size} />
}

/** A calendar day, as the reader's language writes it; without its year where that is this year's. */
export const dayText = (view: PageView, day: string) =>
  formatShortDate(new Date(`${day}T00:00:00Z`), view.now, view.lang, 'UTC')
