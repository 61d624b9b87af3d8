import type { PageView } from '../../../ui/page.ts'
import { type SpecialAccount, segmentOf, specialAccounts } from '../special.ts'

/** What our rules call the special accounts, by their part of a path: `sp-care` → 돌봄. */
export function specialNames(view: Pick<PageView, 'charter' | 'lang'>): Map<string, string> {
  const all = (view.charter.value(specialAccounts.name) ?? []) as SpecialAccount[]
  return new Map(all.map(({ code, label }) => [segmentOf(code), label[view.lang]]))
}
