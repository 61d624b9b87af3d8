import { formatDay } from '../../../kernel/language.ts'
import { Badge } from '../../../ui/badge.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import type { TaskView } from '../shapes.ts'
import { words } from '../words.ts'
import { kindText } from './parts.tsx'

/** Tasks with how many hands are there already, and by when. */
export function TaskRows({ view, tasks }: { view: PageView; tasks: readonly TaskView[] }) {
  const w = words[view.lang]
  return (
    <Rows label={w.tasks}>
      {tasks.map((one) => (
        <Row
          href={view.href(`/contributions/tasks/${one.id}`)}
          title={one.title}
          detail={[
            one.projectName,
            kindText(view, one.kind),
            one.dueOn && w.due(formatDay(one.dueOn, view.lang)),
          ]
            .filter(Boolean)
            .join(' · ')}
          aside={
            one.state === 'open' ? (
              <Badge tone={one.calls ? 'waits' : 'plain'}>{w.people(one.takers.length, one.wanted)}</Badge>
            ) : (
              <Badge>{w.taskStates[one.state]}</Badge>
            )
          }
        />
      ))}
    </Rows>
  )
}
