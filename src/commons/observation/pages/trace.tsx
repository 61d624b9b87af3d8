import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { Time } from '../../../ui/time.tsx'
import { eventSentence } from '../action-words.ts'
import type { EventData } from '../event-data.ts'
import { type TraceStep, trace } from '../trace-query.ts'
import { words } from '../words.ts'
import { flowWords } from '../words-flow.ts'
import { dayOf, quantityText } from './parts.tsx'

/** Where a resource came from, or where it went, as one line read from the top. */
export const tracePage = page({
  path: '/resources/:resource/trace',
  title: (view) => flowWords[view.lang][directionOf(view)],
  async render(view) {
    const [w, f] = [words[view.lang], flowWords[view.lang]]
    const direction = directionOf(view)
    const id = view.params.resource ?? ''
    const found = await view.ask(trace, { resource: id, direction })
    const name = found.names[id] ?? ''
    const at = view.href(`/resources/${id}`)
    const tabs = [
      { href: `${at}/trace`, label: f.back, current: direction === 'back' },
      { href: `${at}/trace?way=forth`, label: f.forth, current: direction === 'forth' },
    ]
    // The sentences name their resources: only what happened and the work between is a step of its own.
    const steps = found.steps.filter((step) => step.kind !== 'resource' && isNamed(step, found.names))
    return (
      <>
        <Breadcrumb
          crumbs={[
            { label: w.title, href: view.href('/resources') },
            { label: name, href: at },
            { label: f[direction] },
          ]}
        />
        <PageHead title={f[direction]} lead={direction === 'back' ? f.backLead(name) : f.forthLead(name)} />
        <Tabs label={f.way} tabs={tabs} />
        <Card>
          {steps.length === 0 ? (
            <p class="text-soft">{direction === 'back' ? f.nowhere : f.nowhereForth}</p>
          ) : (
            <ol aria-label={f[direction]}>
              <Stop view={view} depth={0} strong>
                {name}
              </Stop>
              {steps.map((step) => (
                <StepOf view={view} step={step} found={found} />
              ))}
            </ol>
          )}
          {found.cut && <p class="mt-3 text-soft">{f.cut}</p>}
        </Card>
      </>
    )
  },
})

const directionOf = (view: PageView) => (view.search.get('way') === 'forth' ? 'forth' : 'back')

/** A project of a capability is no process of ours to show. */
const isNamed = ({ kind, id }: TraceStep, names: Record<string, string>) =>
  kind !== 'process' || names[id] !== undefined

interface Found {
  names: Record<string, string>
  commons: Record<string, { name: string; slug: string }>
}

function StepOf({ view, step, found }: { view: PageView; step: TraceStep; found: Found }) {
  const w = flowWords[view.lang]
  const { kind, id, depth, commons, event } = step
  const other = commons === view.commons.id ? undefined : found.commons[commons]
  const mark = other && kind !== 'closed' ? <Badge>{w.atOther(other.name)}</Badge> : null
  const href = (path: string) => (other ? `/c/${other.slug}${path}` : view.href(path))
  if (kind === 'closed')
    return (
      <Stop view={view} depth={depth} soft>
        {other?.name}: {w.closed}
      </Stop>
    )
  if (kind === 'process')
    return (
      <Stop view={view} depth={depth} strong href={href(`/processes/${id}`)} mark={mark}>
        {found.names[id]}
      </Stop>
    )
  const thing = event?.resource ?? event?.to
  return (
    <Stop
      view={view}
      depth={depth}
      href={thing ? href(`/resources/${thing}`) : undefined}
      mark={mark}
      at={event?.happenedAt}
    >
      {sentenceOf(view, step, found)}
    </Stop>
  )
}

function sentenceOf(view: PageView, { event }: TraceStep, { names, commons }: Found): string {
  const { to, beyond, ...same } = event!
  const set = Object.fromEntries(Object.entries(same).filter(([, value]) => value !== null))
  const data = { ...set, toResource: to ?? undefined, beyond }
  return eventSentence(view.lang, {
    data: { ...data, event: event!.id } as unknown as EventData,
    label: (id) => names[id] ?? commons[id]?.name ?? words[view.lang].somebody,
    amount: (amount, unit) => quantityText(view, amount, unit),
  })
}

interface StopProps {
  view: PageView
  depth: number
  children: unknown
  href?: string
  at?: string
  mark?: unknown
  strong?: boolean
  soft?: boolean
}

/** Deeper than this a phone has no room left. */
const insets = ['', 'ml-4', 'ml-8', 'ml-12']

/** One stop on the line: a dot, what it was, when. */
function Stop({ view, depth, children, href, at, mark, strong, soft }: StopProps) {
  const inset = insets[Math.min(depth, insets.length - 1)]
  const size = strong ? 'size-4 -left-[0.5625rem] bg-celadon' : 'size-3 -left-[0.4375rem]'
  const dot = strong ? size : `${size} ${soft ? 'border-2 border-edge bg-surface' : 'bg-edge'}`
  return (
    <li class={`relative flex gap-3 border-l-2 border-line py-2 pl-5 ${inset}`}>
      <span class={`absolute top-3.5 rounded-full ${dot}`} aria-hidden="true" />
      <div class={`min-w-0 ${strong ? 'text-lg font-bold' : soft ? 'text-soft' : ''}`}>
        {href ? (
          <a href={href} class="underline decoration-line underline-offset-4 hover:decoration-current">
            {children as string}
          </a>
        ) : (
          (children as string)
        )}{' '}
        {mark as string}
        {at && (
          <div class="text-sm text-soft">
            <Time at={at}>{dayOf(view, at)}</Time>
          </div>
        )}
      </div>
    </li>
  )
}
