import { Card } from '../../../ui/card.tsx'
import type { PageView } from '../../../ui/page.ts'
import type { DecisionView } from '../queries.ts'
import { words } from '../words.ts'

type Props = { view: PageView; one: DecisionView; names: Map<string, string> }

/** Why it is proposed, and by whom. */
export function ReasonCard({ view, one, names }: Props) {
  const w = words[view.lang]
  const name = names.get(one.proposer)
  return (
    <Card title={w.whyTitle} aside={name && w.proposedBy(name)}>
      {one.reason.trim() === '' ? (
        <p class="text-soft">{w.noReason}</p>
      ) : (
        <p class="whitespace-pre-line">{one.reason}</p>
      )}
    </Card>
  )
}
