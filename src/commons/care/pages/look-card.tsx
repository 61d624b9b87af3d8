import { Badge } from '../../../ui/badge.tsx'
import { Card, MoreLink } from '../../../ui/card.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { seasons } from '../query-seasons.ts'
import { tickets } from '../query-tickets.ts'
import { type OccasionView, type rounds, running, staleReadings } from '../query-watch.ts'
import { watchWords } from '../words-watch.ts'
import { reportHref } from './before-card.tsx'
import { nameIn, shortDay } from './parts.tsx'

type Props = { view: PageView; found: Awaited<ReturnType<typeof rounds.run>> }

/** What whoever goes round looks at: who has what now, what is overdue or broken, what was not measured for long. */
export async function LookCard({ view, found: { from } }: Props) {
  const w = watchWords[view.lang]
  const [now, { tickets: broken }, stale, shared] = await Promise.all([
    view.ask(running, {}),
    view.ask(tickets, { resource: null, ended: false, before: null }),
    view.ask(staleReadings, { before: from }),
    view.ask(seasons, {}),
  ])
  const isNothing = now.length + broken.length + stale.length === 0
  return (
    <Card
      title={w.look}
      aside={
        shared.some(({ closed }) => !closed) && <MoreLink href={view.href('/care')}>{w.duties}</MoreLink>
      }
    >
      <p class="text-soft">{isNothing ? w.lookNone : w.lookLead}</p>
      <Rows label={w.look}>
        {await Running({ view, all: now })}
        {broken.map(({ id, title }) => (
          <Row
            title={title}
            href={view.href(`/care/tickets/${id}`)}
            aside={<Badge tone="waits">{w.broken}</Badge>}
          />
        ))}
        {stale.map(({ resource, name, last }) => (
          <Row
            title={name}
            detail={last ? w.lastRead(shortDay(view, last)) : w.never}
            href={view.href(`/care/health?resource=${resource}`)}
            aside={<Badge tone="waits">{w.stale}</Badge>}
          />
        ))}
      </Rows>
    </Card>
  )
}

async function Running({ view, all }: { view: PageView; all: readonly OccasionView[] }) {
  const w = watchWords[view.lang]
  const [things, people] = await Promise.all([
    view.labels('observation.resource', [...new Set(all.flatMap(({ resource }) => resource ?? []))]),
    view.labels('members.agent', [...new Set(all.flatMap(({ agent }) => agent ?? []))]),
  ])
  return all.map((one) => (
    <Row
      title={[things.get(one.resource ?? ''), one.place].filter(Boolean).join(' · ')}
      detail={one.agent ? nameIn(view, people, one.agent) : undefined}
      href={one.told ? undefined : reportHref(view, one)}
      aside={
        one.told ? (
          <Badge tone="good">{w.lookTold}</Badge>
        ) : one.late ? (
          <Badge tone="needs">{w.lookLate}</Badge>
        ) : undefined
      }
    />
  ))
}
