import { Card } from '../../../ui/card.tsx'
import type { AwaitedItem, PageView } from '../../../ui/page.ts'
import { memberTypesOf } from '../charter-parts.ts'
import { counts } from '../queries.ts'
import { words } from '../words.ts'
import { Awaited, Powers } from './office-parts.tsx'
import { figure } from './parts.tsx'

/** 총회: everybody who has a vote, what only they decide, and what waits for them. */
export async function AssemblyCard({ view, awaited }: { view: PageView; awaited: AwaitedItem[] }) {
  const w = words[view.lang]
  const numbers = await view.ask(counts, {})
  const all = memberTypesOf(view.charter)
  const voting = all.filter(({ votes }) => votes)
  const names = voting.map(({ label }) => label[view.lang]).join(', ')
  return (
    <Card title={w.assembly} aside={w.count(figure(numbers.members, view))}>
      <p>{voting.length < all.length ? w.assemblyOf(names) : w.assemblyText}</p>
      <Awaited view={view} items={awaited} none={w.nothingForAssembly} />
      <Powers view={view} who="member" />
    </Card>
  )
}
