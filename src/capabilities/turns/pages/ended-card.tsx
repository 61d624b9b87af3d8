import { localTime } from '../../../commons/members/local-day.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import type { PageView } from '../../../ui/page.ts'
import { endPlacing } from '../end-placing.ts'
import { place } from '../place.ts'
import { words } from '../words.ts'
import { dayText, toAllotment } from './parts.tsx'

/** Since when it is not shared by turns, and how to begin again. */
export function EndedCard({ view, since }: { view: PageView; since: string }) {
  const w = words[view.lang]
  const { day } = localTime(new Date(since), view.timeZone)
  const again = view.href(`/turns/new?resource=${view.params.resource}`)
  return (
    <Card>
      <div class="flex flex-col items-start gap-3">
        <p>{w.endedSince(dayText(day, view.lang))}</p>
        {view.may(place) === 'yes' && <LinkButton href={again}>{w.placeAgain}</LinkButton>}
      </div>
    </Card>
  )
}

/** Gives it up, after saying what that means. */
export function EndPlacing({ view }: { view: PageView }) {
  if (view.may(endPlacing) !== 'yes') return null
  const w = words[view.lang]
  return (
    <Confirm
      label={w.endPlacing}
      question={w.endPlacingText}
      action={toAllotment(view, '/end')}
      submit={w.endPlacing}
      onceKey={`${view.key}-end`}
    />
  )
}
