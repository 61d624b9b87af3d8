import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { proxyRules } from '../proxy-rules.ts'
import type { MeetingView } from '../query-meeting.ts'
import { type MeetingPerson, people } from '../query-people.ts'
import { words } from '../words.ts'
import { at, Crumbs, hour, prepared } from './parts.tsx'
import { QuorumCard } from './quorum-card.tsx'

const shows = ['not_here', 'here', 'all'] as const

/** 출석부 at the desk: a name typed, a button pressed, the next one. */
export const rollPage = page({
  path: '/meetings/:id/roll',
  title: (view) => words[view.lang].rollTitle,
  async render(view) {
    const one = await prepared(view)
    const w = words[view.lang]
    const wanted = wantedIn(view)
    const found = await view.ask(people, { meeting: one.meeting, ...wanted, limit: 40 })
    return (
      <>
        <Crumbs view={view} one={one} label={w.rollTitle} />
        <PageHead title={w.rollTitle} />
        <Stack>
          <QuorumCard view={view} one={one} />
          <Search view={view} one={one} show={wanted.show} />
          <Card>
            <ShowTabs view={view} one={one} show={wanted.show} />
            <People view={view} one={one} list={found.people} />
            <Pagination
              previous={wanted.after ? address(view, one, { after: undefined }) : undefined}
              next={found.next ? address(view, one, { after: found.next }) : undefined}
            />
          </Card>
        </Stack>
      </>
    )
  },
})

function wantedIn({ search }: PageView) {
  return {
    show: shows.find((each) => each === search.get('show')) ?? ('not_here' as const),
    search: search.get('q')?.slice(0, 100) || undefined,
    after: search.get('after')?.slice(0, 600) || undefined,
  }
}

type OneProps = { view: PageView; one: MeetingView }

function address(view: PageView, one: MeetingView, change: Record<string, string | undefined>): string {
  const kept = { show: view.search.get('show'), q: view.search.get('q'), ...change }
  const pairs = Object.entries(kept).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return view.href(at(one, `/roll?${new URLSearchParams(pairs)}`))
}

function Search({ view, one, show }: OneProps & { show: string }) {
  const w = words[view.lang]
  return (
    <search>
      <form action={view.href(at(one, '/roll'))} class="flex gap-2.5 sm:max-w-xl">
        <HiddenField name="show" value={show} />
        <input
          type="search"
          name="q"
          class="input min-h-11 min-w-0 grow"
          aria-label={w.searchLabel}
          placeholder={w.searchHint}
          value={view.search.get('q') ?? ''}
          maxlength={100}
          autofocus
        />
        <Button tone="quiet" icon="search">
          {w.search}
        </Button>
      </form>
    </search>
  )
}

function ShowTabs({ view, one, show }: OneProps & { show: string }) {
  const w = words[view.lang]
  const tabs = shows.map((each) => ({
    href: address(view, one, { show: each, after: undefined }),
    label: w.rollTabs[each],
    current: each === show,
  }))
  return <Tabs label={w.rollTitle} tabs={tabs} />
}

async function People({ view, one, list }: OneProps & { list: readonly MeetingPerson[] }) {
  const w = words[view.lang]
  if (list.length === 0) {
    return (
      <Empty title={w.nobodyFound} icon="search">
        {w.nobodyFoundText}
      </Empty>
    )
  }
  const holders = list.flatMap(({ proxy, attendance }) => proxy?.holder ?? attendance?.holder ?? [])
  const names = await view.labels('members.agent', holders)
  return (
    <Rows label={w.rollTitle}>
      {list.map((person) => (
        <Row
          title={[person.name, person.number && `(${person.number})`].filter(Boolean).join(' ')}
          detail={detailOf(view, one, person, names)}
          aside={<Tick view={view} one={one} person={person} />}
        />
      ))}
    </Rows>
  )
}

function detailOf(view: PageView, one: MeetingView, person: MeetingPerson, names: Map<string, string>) {
  const { agent, attendance, proxy } = person
  const w = words[view.lang]
  const given =
    proxy &&
    `${w.hasProxy} · ${proxy.holder ? (names.get(proxy.holder) ?? '–') : w.family(proxy.holderName ?? '–')}`
  if (!attendance) return given ?? <EnterProxy view={view} one={one} agent={agent} />
  if (attendance.leftAt) return w.leftAt(hour(view, attendance.leftAt))
  return <Badge tone="good">{[w.hereBy[attendance.way], hour(view, attendance.at)].join(' · ')}</Badge>
}

function Tick({ view, one, person }: OneProps & { person: MeetingPerson }) {
  const w = words[view.lang]
  const { attendance, proxy } = person
  const isHere = attendance !== null && attendance.leftAt === null
  const familyComes = !isHere && proxy !== null && proxy.holder === null
  return (
    <Form
      action={view.href(at(one, '/tick'))}
      id={`tick-${person.agent}`}
      onceKey={`${view.key}${person.agent}`}
    >
      <HiddenField name="agent" value={person.agent} />
      <HiddenField name="back" value={address(view, one, { q: undefined, after: undefined })} />
      <div class="flex flex-wrap justify-end gap-2">
        {isHere ? (
          <Button name="do" value="left" tone="text">
            {w.tickLeft}
            <span class="sr-only">: {person.name}</span>
          </Button>
        ) : (
          <Button name="do" value={familyComes ? 'family' : 'office'}>
            {familyComes ? w.tickFamily : w.tick}
            <span class="sr-only">: {person.name}</span>
          </Button>
        )}
      </div>
    </Form>
  )
}

/** On a long roll this is how the office gets from a name to the form for a paper. */
function EnterProxy({ view, one, agent }: OneProps & { agent: string }) {
  const isTaken = one.kind === 'general' && proxyRules(view.charter).way !== 'none'
  if (!isTaken || one.state !== 'called') return null
  return (
    <a href={view.href(at(one, `/proxies?for=${agent}`))} class="quiet-link -my-2 inline-block py-2">
      {words[view.lang].enterTheirs}
    </a>
  )
}
