import type { z } from 'zod'
import { dataOf } from '../../../commons/charter/charter.ts'
import { profileOf } from '../../../commons/charter/profile.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import type { PageView } from '../../../ui/page.ts'
import type { year } from '../query-year.ts'
import { words } from '../words.ts'

export type YearShown = z.output<(typeof year)['output']>

export const yearIn = (view: PageView): number => Number(/^\d{4}$/.exec(view.params.year ?? '')?.[0] ?? 0)

/** The year's balance sheet and income statement, where each figure opens to its entries. */
export const statementsHref = (view: PageView, { from, until }: Pick<YearShown, 'from' | 'until'>) =>
  view.href(`/books/statements?from=${from}&until=${until}`)

/** People in the order of their names, as lists on paper have them. */
export async function byName<P extends { agent: string }>(
  view: PageView,
  rows: readonly P[],
): Promise<(P & { name: string })[]> {
  const names = await view.labels(
    'members.agent',
    rows.map(({ agent }) => agent),
  )
  return rows
    .map((one) => ({ ...one, name: names.get(one.agent) ?? '—' }))
    .sort((a, b) => a.name.localeCompare(b.name, view.lang))
}

/** Whether members hold shares a surplus can be reckoned by; a village just carries on what is left. */
export const hasShares = ({ charter }: Pick<PageView, 'charter'>): boolean =>
  dataOf(charter).capabilities.includes('shares')

/** Whether anything may be shared out among members: not in a social co-operative. */
export const mayShareOut = (view: Pick<PageView, 'charter'>): boolean =>
  hasShares(view) && !profileOf(view.charter).dividends?.none

/** What a paper for the authority is called; where none is asked for it is put up for everybody to see. */
export const disclosureTitle = (view: Pick<PageView, 'charter' | 'lang'>): string =>
  profileOf(view.charter).disclosure ? words[view.lang].disclosure : words[view.lang].openAccounts

/** Where a page of one year stands. */
export const YearCrumbs = ({ view, year, label }: { view: PageView; year: number; label: string }) => (
  <Breadcrumb
    crumbs={[
      { label: words[view.lang].title, href: view.href('/years') },
      { label: words[view.lang].year(year), href: view.href(`/years/${year}`) },
      { label },
    ]}
  />
)
