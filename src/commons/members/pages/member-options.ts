import type { PageView } from '../../../ui/page.ts'
import { electorate } from '../electorate.ts'
import { namesToldApart } from './told-apart.ts'

/** The choices of a field that names a member, by name, namesakes told apart. `nameless` stands for whoever has none; else they are left out. */
export async function memberOptions(
  view: PageView,
  nameless?: string,
): Promise<{ value: string; label: string }[]> {
  const ids = await electorate(view.db, view.commons.id, ['member'], view.now)
  const names = await namesToldApart(view, ids)
  const options = ids.flatMap((value) => {
    const label = names.get(value) ?? nameless
    return label === undefined ? [] : [{ value, label }]
  })
  return options.sort((a, b) => a.label.localeCompare(b.label, view.lang))
}

/** The same without the reader: whom something one does concerns. */
export async function otherMemberOptions(view: PageView, nameless?: string) {
  const all = await memberOptions(view, nameless)
  return all.filter((one) => one.value !== view.standing.agent)
}
