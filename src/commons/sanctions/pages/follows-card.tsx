import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import type { PageView } from '../../../ui/page.ts'
import { money } from '../../../ui/typed.ts'
import type { CaseView } from '../queries.ts'
import { words } from '../words.ts'
import { moment, stepText } from './parts.tsx'

type Props = { view: PageView; one: CaseView }

/** What follows from a confirmed breach, until when, and how it ends; then the hearing, if one was called. */
export function FollowsCard({ view, one }: Props) {
  const w = words[view.lang]
  if (!one.step && !one.hearingAt) return null
  return (
    <Card title={one.step ? w.whatFollows : w.hearing}>
      {one.step && <p class="text-[1.0625rem] font-semibold">{stepText(view, one)}</p>}
      {one.step && one.state !== 'dismissed' && <p class="text-soft">{sentenceFor(view, one)}</p>}
      {one.hearingAt && (
        <p class="mt-2">
          {one.step && `${w.hearing}: `}
          {w.hearingAt(moment(view, one.hearingAt), one.hearingPlace ?? '')}
        </p>
      )}
      {one.step === 'exclusion' && one.state === 'confirmed' && view.may('members.expel') === 'propose' && (
        <div class="mt-3">
          {/* Never a step of the ladder by itself: everybody decides, by the procedure of our rules. */}
          <LinkButton href={view.href(`/people/${one.against}/expel`)}>{w.proposeExclusion}</LinkButton>
        </div>
      )}
    </Card>
  )
}

function sentenceFor(view: PageView, one: CaseView): string {
  const w = words[view.lang]
  if (one.state === 'appealed') return w.stayed
  if (one.state === 'settled') return w.states.settled
  if (one.step === 'notice') return w.notice
  if (one.step === 'exclusion') return w.exclusion
  if (one.amount !== null && one.unit) return w.owed(money(view, one.amount, one.unit))
  return one.until ? w.until(moment(view, one.until)) : ''
}
