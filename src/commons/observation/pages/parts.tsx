import { formatShortDate } from '../../../kernel/language.ts'
import { formatAmount, unitOf } from '../../../kernel/units.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Entries, Entry } from '../../../ui/entries.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row } from '../../../ui/rows.tsx'
import { Time } from '../../../ui/time.tsx'
import { eventSentence } from '../action-words.ts'
import type { EventData } from '../event-data.ts'
import { kindOf, kindWords, stateWord } from '../kinds.ts'
import type { EventView, ResourceView } from '../shapes.ts'
import { words } from '../words.ts'

export type Names = Map<string, string>

/** The names of everyone and everything these events speak of. */
export async function namesIn(view: PageView, events: readonly EventView[], agents: readonly string[] = []) {
  const there = (one: string | null): one is string => one !== null
  const people = events.flatMap((one) => [one.provider, one.receiver, one.recorder]).filter(there)
  const things = events.flatMap((one) => [one.resource, one.toResource]).filter(there)
  const others = events.map((one) => one.beyond?.commons ?? null).filter(there)
  const [persons, resources, commons] = await Promise.all([
    view.labels('members.agent', [...new Set([...people, ...agents])]),
    view.labels('observation.resource', [...new Set(things)]),
    view.labels('networks.commons', [...new Set(others)]),
  ])
  return new Map([...persons, ...resources, ...commons]) as Names
}

export const nameOf = (view: PageView, names: Names, id: string) => names.get(id) ?? words[view.lang].somebody

/** "10kg", "3시간 30분": a quantity as the reader's language writes it. */
export const quantityText = (view: PageView, amount: bigint, unit: string) =>
  formatAmount(amount, unitOf(unit), view.lang).text

export function sentenceOf(view: PageView, event: EventView, names: Names): string {
  const data = Object.fromEntries(Object.entries(event).filter(([, value]) => value !== null))
  return eventSentence(view.lang, {
    data: { ...data, event: event.id } as unknown as EventData,
    label: (id) => nameOf(view, names, id),
    amount: (amount, unit) => quantityText(view, amount, unit),
  })
}

/** Events as sentences, each leading to the journal entry that recorded it. */
export function EventList({
  view,
  events,
  names,
}: {
  view: PageView
  events: readonly EventView[]
  names: Names
}) {
  const w = words[view.lang]
  return (
    <Entries label={w.happened}>
      {events.map((event) => (
        <Entry
          at={<Time at={event.happenedAt}>{dayOf(view, event.happenedAt)}</Time>}
          href={event.entry === null ? undefined : view.href(`/journal/${event.entry}`)}
        >
          {sentenceOf(view, event, names)}{' '}
          {event.status !== 'counted' && (
            <Badge tone={event.status === 'contested' ? 'needs' : 'waits'}>{w.statuses[event.status]}</Badge>
          )}
        </Entry>
      ))}
    </Entries>
  )
}

export const dayOf = (view: PageView, at: string) =>
  formatShortDate(new Date(at), view.now, view.lang, view.timeZone)

/** One resource in a list: what it is (unless the list says so), where, and how it stands. */
export function ResourceRow({
  view,
  resource,
  names,
  bare,
}: {
  view: PageView
  resource: ResourceView
  names: Names
  bare?: boolean
}) {
  const w = words[view.lang]
  const isAway = resource.single && resource.custodian !== resource.accountable && resource.custodian
  const keeper = isAway ? w.with(nameOf(view, names, resource.custodian!)) : ''
  const kind = bare ? '' : kindWords[view.lang][kindOf(resource)].name
  const detail = [kind, resource.location, keeper].filter(Boolean)
  return (
    <Row
      href={view.href(`/resources/${resource.id}`)}
      title={resource.name}
      detail={detail.join(' · ')}
      aside={<Standing view={view} resource={resource} />}
    />
  )
}

function Standing({ view, resource }: { view: PageView; resource: ResourceView }) {
  if (resource.status === 'retired') return <Badge>{words[view.lang].retiredBadge}</Badge>
  if (!resource.single) return <>{quantityText(view, resource.onhand, resource.unit)}</>
  if (!resource.state) return null
  const tone = resource.state === 'good' ? 'good' : resource.state === 'broken' ? 'needs' : 'waits'
  return <Badge tone={tone}>{stateWord(resource.state, view.lang)}</Badge>
}
