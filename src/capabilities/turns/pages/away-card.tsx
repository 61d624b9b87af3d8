import { localTime } from '../../../commons/members/local-day.ts'
import { Card, MoreLink } from '../../../ui/card.tsx'
import type { PageView } from '../../../ui/page.ts'
import type { TurnRule } from '../dials.ts'
import { outageText } from '../rule-text-outage.ts'
import { words } from '../words.ts'
import { dayText } from './parts.tsx'

interface Props {
  view: PageView
  away: { since: string; until: string | null }
  rule: TurnRule | undefined
}

/** It cannot be used: until when, and what becomes of the turns meanwhile. */
export function AwayCard({ view, away, rule }: Props) {
  const w = words[view.lang]
  const text = (at: string) => {
    const { day, time } = localTime(new Date(at), view.timeZone)
    return `${dayText(day, view.lang)} ${time}`
  }
  const until = away.until && text(away.until)
  const isNow = new Date(away.since) <= view.now
  const said = isNow
    ? [w.outNow, ...(until ? [w.outUntil(until)] : [])]
    : [w.outFrom(text(away.since), until)]
  return (
    <Card>
      <div class="flex flex-col items-start gap-2">
        <p>
          <strong>{said.join(' ')}</strong>
        </p>
        {rule && outageText(rule, view.lang).map((one) => <p>{one}</p>)}
        <MoreLink href={view.href('/care/tickets')}>{w.seeTrouble}</MoreLink>
      </div>
    </Card>
  )
}
