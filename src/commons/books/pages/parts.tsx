import { formatShortDate } from '../../../kernel/language.ts'
import { Amount } from '../../../ui/amount.tsx'
import type { PageView } from '../../../ui/page.ts'
import { money, today } from '../../../ui/typed.ts'
import { agentsOf, asPeopleSay } from '../accounts.ts'
import { isOfDays, type Reach } from '../figures.ts'
import { isPutTogether } from '../outside-names.ts'
import { spanOf, yearOf } from '../span.ts'
import { specialNames } from '../special.ts'
import { firstDay } from '../statements.ts'

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

/** A figure of the statements: what it is of, its days, and the accounts it is counted in. */
export interface Figure {
  /** An account, a root, `result` or `open-result`. */
  of: string
  reach?: Reach
  from: string
  until: string
  unit: string
  accounting?: string
  /** As outsiders see it, for a member who looks at the open books. */
  outside?: 'yes'
}

/**
 * Where a figure of the statements tells what it adds up. A community whose rules are older than that question is led to
 * the account or the statements.
 */
export function figureHref(view: PageView, { of, ...more }: Figure, after?: string): string {
  if (view.may('books.figure') !== 'yes')
    return of.includes(':')
      ? accountHref(view, of, more.unit)
      : view.href(`/books/statements?from=${more.from}&until=${more.until}`)
  const asked = Object.entries({ ...more, after }).filter((one): one is [string, string] => Boolean(one[1]))
  return view.href(`/books/figure/${encodeURIComponent(of)}?${new URLSearchParams(asked)}`)
}

/** A figure of the open books: what is only theirs, single members' sums put together, opens as outsiders see it. */
export const openFigureHref = (view: PageView, figure: Figure) =>
  figureHref(view, isPutTogether(figure.of) && view.standing.member ? { ...figure, outside: 'yes' } : figure)

/** What stands there today, with everything below it; of income and expenses, since the beginning. */
export function todayHref(view: PageView, of: string, unit: string, reach: Reach = 'branch'): string {
  const until = today(view)
  const from = isOfDays(of) ? firstDay : spanOf(yearOf(until, view.charter), view.charter).from
  return figureHref(view, { of, reach, unit, from, until })
}

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
