import type { z } from 'zod'
import type { PageView } from '../../../ui/page.ts'
import type { year } from '../query-year.ts'

export type YearShown = z.output<(typeof year)['output']>

export const yearIn = (view: PageView): number => Number(/^\d{4}$/.exec(view.params.year ?? '')?.[0] ?? 0)

/** The year's balance sheet and income statement, where each figure opens to its entries. */
export const statementsHref = (view: PageView, { from, until }: Pick<YearShown, 'from' | 'until'>) =>
  view.href(`/books/statements?from=${from}&until=${until}`)
