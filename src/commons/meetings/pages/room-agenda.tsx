import { Badge, type Tone } from '../../../ui/badge.tsx'
import { Card } from '../../../ui/card.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { roomWords } from '../room-words.ts'
import type { RoomProps } from './room.tsx'
import { countedText } from './room-count.tsx'
import { itemsIn } from './room-item.tsx'

/** Every item and how it ended. */
export function RoomAgenda(props: RoomProps) {
  const { view } = props
  const w = roomWords[view.lang]
  return (
    <Card title={w.agenda}>
      <Rows label={w.agenda}>
        {itemsIn(props).map((item) => (
          <Row
            title={`${w.itemNo(item.n)} ${item.title}`}
            href={item.decision ? view.href(`/decisions/${item.decision}`) : undefined}
            detail={detailOf(props, item)}
            aside={<Standing {...props} item={item} />}
          />
        ))}
      </Rows>
    </Card>
  )
}

type Item = ReturnType<typeof itemsIn>[number]

function detailOf({ view }: RoomProps, { settled, vote, outcome }: Item): string | undefined {
  if (settled !== 'decided' || !vote) return outcome ?? undefined
  const elected = vote.result?.choice?.elected ?? []
  const names = elected.map((id) => vote.options.find((one) => one.id === id)?.label ?? id)
  if (vote.state === 'tied' && vote.rules.tie === 'chair') return roomWords[view.lang].tied
  return names.length > 0 ? names.join(', ') : countedText(view, vote)
}

function Standing({ view, now, item }: RoomProps & { item: Item }) {
  const w = roomWords[view.lang]
  if (item.item === now.current) return <Badge tone="needs">{w.isUp}</Badge>
  if (item.settled === null) return <Badge>{w.toDo}</Badge>
  const outcome = item.settled === 'decided' ? item.vote?.result?.outcome : undefined
  const tones: Record<string, Tone> = { passed: 'good', failed: 'plain', tied: 'waits' }
  if (outcome) return <Badge tone={tones[outcome]}>{w.outcomes[outcome]}</Badge>
  return <Badge tone={item.settled === 'done' ? 'good' : 'note'}>{w.settled[item.settled]}</Badge>
}
