import { Card } from '../../../ui/card.tsx'
import type { PageView } from '../../../ui/page.ts'
import { lifeWords } from '../life-words.ts'
import type { DecisionView } from '../query-shapes.ts'
import { ChangeLink } from './discussed-card.tsx'

type Props = { view: PageView; one: DecisionView }

/** Waits for a meeting; until its notice went out it can still be improved. */
export function TabledCard({ view, one }: Props) {
  const w = lifeWords[view.lang]
  return (
    <Card title={w.tabledTitle}>
      <p class="mb-3">{one.isFixed ? w.tabledFixed : w.tabled}</p>
      {!one.isFixed && <ChangeLink view={view} one={one} />}
    </Card>
  )
}

/** A meeting votes on it now. */
export function InRoomCard({ view, one }: Props) {
  const w = lifeWords[view.lang]
  return (
    <Card title={w.inRoom}>
      <p>{w.inRoomText(one.present, one.room?.proxies ?? 0)}</p>
    </Card>
  )
}
