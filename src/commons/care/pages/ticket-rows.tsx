import { Badge, type Tone } from '../../../ui/badge.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import type { TicketView } from '../query-tickets.ts'
import { words } from '../words.ts'
import { nameIn, shortDay } from './parts.tsx'

const tones: Record<TicketView['state'], Tone> = {
  ...{ reported: 'needs', assessed: 'waits', repairing: 'waits', resolved: 'good', retired: 'plain' },
}

export const TicketBadge = ({ view, one }: { view: PageView; one: TicketView }) => (
  <Badge tone={one.out && one.open ? 'needs' : tones[one.state]}>
    {one.out && one.open ? words[view.lang].outNow : words[view.lang].ticketStates[one.state]}
  </Badge>
)

/** Reports of trouble: what is wrong with what, since when. */
export async function TicketRows({ view, tickets }: { view: PageView; tickets: readonly TicketView[] }) {
  if (tickets.length === 0) return null
  const things = await view.labels('observation.resource', [...new Set(tickets.map((one) => one.resource))])
  return (
    <Rows label={words[view.lang].troubles}>
      {tickets.map((one) => (
        <Row
          title={one.title}
          detail={`${nameIn(view, things, one.resource)} · ${shortDay(view, one.reportedAt.slice(0, 10))}`}
          aside={<TicketBadge view={view} one={one} />}
          href={view.href(`/care/tickets/${one.id}`)}
        />
      ))}
    </Rows>
  )
}
