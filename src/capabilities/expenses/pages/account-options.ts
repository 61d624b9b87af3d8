import { accountPath } from '../../../commons/books/account-words.ts'
import { usualPaths } from '../../../commons/books/chart.ts'
import { specialNames, specialOf } from '../../../commons/books/special.ts'
import type { PageView } from '../../../ui/page.ts'
import { isForSpending } from '../problem.ts'

/** Most requests are for things to use up; the chart's own order begins with wages. */
const usual = [...new Set(['expenses:supplies', ...usualPaths('expenses'), ...usualPaths('assets')])]

/** What can be spent on, special accounts last, as a list to choose from; the one that is chosen is among them. */
export function accountOptions(
  { charter, lang }: Pick<PageView, 'charter' | 'lang'>,
  chosen?: string,
): { value: string; label: string }[] {
  const general = usual.filter(isForSpending)
  const special = specialOf(charter).flatMap(({ code }) =>
    usualPaths('expenses').map((path) => path.replace(':', `:sp-${code}:`)),
  )
  const all = [...new Set([...general, ...special, ...(chosen ? [chosen] : [])])]
  const names = specialNames(charter, lang)
  return all.map((value) => ({
    value,
    label: accountPath(value.startsWith('expenses:') ? value.slice('expenses:'.length) : value, lang, names),
  }))
}
