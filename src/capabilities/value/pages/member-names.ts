import { namesToldApart } from '../../../commons/members/pages/told-apart.ts'
import { eligible } from '../../../commons/members/queries.ts'
import type { PageView } from '../../../ui/page.ts'

/** All members by name. */
export async function memberNames(view: PageView): Promise<{ agent: string; name: string }[]> {
  const { agents } = await view.ask(eligible, { who: ['member'] })
  const names = await namesToldApart(view, agents)
  return [...names]
    .map(([agent, name]) => ({ agent, name }))
    .sort((a, b) => a.name.localeCompare(b.name, view.lang))
}
