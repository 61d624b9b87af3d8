import { Badge } from '../../../ui/badge.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row } from '../../../ui/rows.tsx'
import type { DayView } from '../shapes.ts'
import { words } from '../words.ts'
import { moment } from './parts.tsx'

/** One work day in a list: when, where, how many come, whether I do. */
export function DayRow({ view, day }: { view: PageView; day: DayView }) {
  const w = words[view.lang]
  const state = day.state === 'called' && day.mine ? w.iCome : w.signedCount(day.signed, day.places)
  return (
    <Row
      title={day.title}
      detail={[moment(view, day.begins), day.place].join(' · ')}
      aside={
        <Badge tone={day.state === 'called' && day.mine ? 'good' : 'plain'}>
          {day.state === 'cancelled' ? w.states.cancelled : state}
        </Badge>
      }
      href={view.href(`/care/days/${day.id}`)}
    />
  )
}
