import { formatShortDate } from '../../../kernel/language.ts'
import type { PageView } from '../../../ui/page.ts'
import { money } from '../../../ui/typed.ts'
import { accountName } from '../../books/account-words.ts'
import { usualPaths } from '../../books/chart.ts'
import { accountingOf, inAccounting } from '../../books/special.ts'
import { namesToldApart } from '../../members/pages/told-apart.ts'
import { anyBank, statementProfiles } from '../files/profiles.ts'
import { payBanks } from '../payouts/banks.ts'
import type { AccountView } from '../query-accounts.ts'
import { words } from '../words.ts'

/** A movement with its sign, as people write it. */
export function signed(view: PageView, amount: bigint, unit: string): string {
  const size = money(view, amount < 0n ? -amount : amount, unit)
  return amount < 0n ? `−${size}` : `+${size}`
}

/** A calendar day, without its year where that is this year's. */
export const dayText = (view: PageView, day: string) =>
  formatShortDate(new Date(`${day}T00:00:00Z`), view.now, view.lang, 'UTC')

export const bankName = (view: PageView, code: string) =>
  (statementProfiles.find((one) => one.code === code) ?? anyBank).bank[view.lang]

export const bankOptions = (view: PageView) =>
  [...statementProfiles, anyBank].map(({ code, bank }) => ({ value: code, label: bank[view.lang] }))

export const payBankName = (view: PageView, code: string) =>
  payBanks.find((one) => one.code === code)?.name[view.lang] ?? code

export const accountOptions = (accounts: readonly AccountView[]) =>
  accounts.filter(({ state }) => state === 'open').map(({ code, title }) => ({ value: code, label: title }))

export const whyHref = (view: PageView, place: string, unit: string) =>
  view.href(`/books/why/${encodeURIComponent(place)}/${encodeURIComponent(unit)}`)

/**
 * Accounts a line may be booked to: what fits the direction first, cash, then the other direction for corrections.
 * Members' own accounts are matched, not booked.
 */
export function usualOptions(view: PageView, comesIn: boolean, place = '') {
  const [first, second] = comesIn ? (['income', 'expenses'] as const) : (['expenses', 'income'] as const)
  const roots = (one: string) => one.slice(0, one.indexOf(':'))
  const known = [...usualPaths(first), 'assets:cash', ...usualPaths(second)]
  const within = known.map((one) => inAccounting(one, accountingOf(place)))
  return [...new Set(within)].map((value) => ({
    value,
    label:
      roots(value) === 'assets'
        ? accountName(value, view.lang)
        : `${accountName(roots(value), view.lang)} · ${accountName(value, view.lang)}`,
  }))
}

/** Names of agents, for those of a list that have one; namesakes told apart. */
export async function namesOf(
  view: PageView,
  agents: readonly (string | null)[],
): Promise<Map<string, string>> {
  const known = [...new Set(agents.flatMap((one) => one ?? []))]
  return known.length > 0 ? namesToldApart(view, known) : new Map()
}

type Whose = { agent: string | null; party: string | null }

export function whoOf(view: PageView, names: ReadonlyMap<string, string>, { agent, party }: Whose): string {
  const w = words[view.lang]
  if (agent === null) return party ?? w.outsider
  return names.get(agent) ?? w.somebody
}
