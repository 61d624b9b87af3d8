import { Bars } from '../../../ui/bars.tsx'
import { Card } from '../../../ui/card.tsx'
import type { PageView } from '../../../ui/page.ts'
import type { DecisionView } from '../queries.ts'
import { explain, words } from '../words.ts'
import { quorumNote } from './parts.tsx'

/** The count as a bar, and in words whether it passes and why. */
export function ResultCard({ view, one }: { view: PageView; one: DecisionView }) {
  const w = words[view.lang]
  const isOpen = one.state === 'open'
  const { verdict, why } = explain(view.lang, one.tally, isOpen)
  const look = one.tally.outcome === 'passed' ? 'text-celadon' : 'text-ink'
  return (
    <Card title={isOpen ? w.soFar : w.result}>
      <Bars
        label={w.voters}
        yes={one.yes}
        no={one.no}
        abstain={one.abstain}
        of={one.electors}
        need={one.tally.of > 0 && one.tally.quorumMet ? one.tally.needed : undefined}
        isOver={!isOpen}
        note={one.tally.quorumMet ? undefined : quorumNote(view.lang, one.tally)}
      />
      {one.state !== 'withdrawn' && (
        <p class="mt-3">
          <b class={look}>{verdict}</b> {why}
        </p>
      )}
    </Card>
  )
}
