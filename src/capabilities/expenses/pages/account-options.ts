import { accountPath } from '../../../commons/books/account-words.ts'
import { usualPaths } from '../../../commons/books/chart.ts'
import type { Lang } from '../../../kernel/language.ts'
import { isForSpending } from '../problem.ts'

/** Most requests are for things to use up; the chart's own order begins with wages. */
const usual = [...new Set(['expenses:supplies', ...usualPaths('expenses'), ...usualPaths('assets')])]

/** What can be spent on, as a list to choose from; the one that is chosen is always among them. */
export function accountOptions(lang: Lang, chosen?: string): { value: string; label: string }[] {
  const paths = usual.filter(isForSpending)
  const all = chosen && !paths.includes(chosen) ? [...paths, chosen] : paths
  return all.map((value) => ({
    value,
    label: accountPath(value.startsWith('expenses:') ? value.slice('expenses:'.length) : value, lang),
  }))
}
