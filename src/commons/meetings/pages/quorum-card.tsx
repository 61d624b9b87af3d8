import { Badge } from '../../../ui/badge.tsx'
import { Card } from '../../../ui/card.tsx'
import type { PageView } from '../../../ui/page.ts'
import type { MeetingView } from '../query-meeting.ts'
import { words } from '../words.ts'

/** Who is there against who has to be, drawn; it moves by itself as people come in. */
export function QuorumCard({ view, one }: { view: PageView; one: MeetingView }) {
  const w = words[view.lang]
  const { present, represented, eligible, needed } = one.quorum
  const isReached = needed === null || present >= needed
  return (
    <Card
      title={w.quorumTitle}
      aside={
        <Badge tone={isReached ? 'good' : 'waits'}>
          {isReached ? w.reached : w.missing(needed - present)}
        </Badge>
      }
    >
      <p class="text-4xl font-bold tnum" role="status">
        {present.toLocaleString(view.lang)}
        <span class="text-lg font-normal text-soft"> / {eligible.toLocaleString(view.lang)}</span>
      </p>
      <Line present={present} eligible={eligible} needed={needed} />
      <p class="mt-1.5 text-sm text-soft">
        {[
          needed === null ? w.noQuorum : w.needed(needed, eligible),
          represented > 0 && w.represented(represented),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </Card>
  )
}

type LineProps = { present: number; eligible: number; needed: number | null }

/** Measured in people, so that nothing is rounded. */
function Line({ present, eligible, needed }: LineProps) {
  return (
    <svg
      class="mt-2 block h-3 w-full overflow-hidden rounded-full bg-raised forced-colors:border"
      viewBox={`0 0 ${Math.max(eligible, 1)} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect x="0" y="0" width={String(present)} height="1" fill="currentColor" class="text-celadon" />
      {needed !== null && (
        <path
          d={`M${needed} 0v1`}
          class="text-ink"
          stroke="currentColor"
          stroke-width="2"
          vector-effect="non-scaling-stroke"
        />
      )}
    </svg>
  )
}
