import { formatDay } from '../../../kernel/language.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { memberTypesOf } from '../charter-parts.ts'
import { counts } from '../queries.ts'
import { type RollPersonShown, roll } from '../roll.ts'
import { agentStates } from '../states.ts'
import { words } from '../words.ts'
import { figure, StateBadge, typesText } from './parts.tsx'

/** 사람: who is here, found by name; whoever waits to join stands on top. */
export const peoplePage: Page = page({
  path: '/people',
  title: (view) => words[view.lang].people,
  nav: { order: 60, label: { ko: '사람', en: 'People' }, icon: 'people' },
  async render(view) {
    const w = words[view.lang]
    const wanted = wantedIn(view)
    const [numbers, found] = await Promise.all([view.ask(counts, {}), view.ask(roll, wanted)])
    return (
      <>
        <PageHead
          title={w.people}
          lead={w.peopleLead(figure(numbers.members, view))}
          actions={<Actions view={view} />}
        />
        <Stack>
          <div class="no-print contents">
            <Waiting view={view} applicants={numbers.applicants} />
            <Unclaimed view={view} count={numbers.unclaimed} />
            {(numbers.members > mostSeenAtOnce || wanted.search) && <Search view={view} />}
          </div>
          <Card>
            <TypeTabs view={view} numbers={numbers} current={wanted.type} />
            <People view={view} people={found.people} alone={numbers.members === 1 && !wanted.search} />
            <Pagination
              previous={wanted.after ? address(view, {}) : undefined}
              next={found.next ? address(view, { after: found.next }) : undefined}
            />
          </Card>
        </Stack>
      </>
    )
  },
})

/** So few people need no search. */
const mostSeenAtOnce = 6

function wantedIn({ search }: PageView) {
  const state = agentStates.find((one) => one === search.get('state'))
  return {
    search: search.get('q')?.slice(0, 100) || undefined,
    type: /^[a-z][a-z0-9_-]{0,39}$/.exec(search.get('type') ?? '')?.[0],
    after: search.get('after')?.slice(0, 600) || undefined,
    state,
  }
}

/** The same list with other wishes; where it goes on is forgotten unless said. */
function address(view: PageView, change: Record<string, string | undefined>): string {
  const kept = { q: view.search.get('q'), type: view.search.get('type'), ...change }
  const pairs = Object.entries(kept).filter((pair): pair is [string, string] => Boolean(pair[1]))
  const query = new URLSearchParams(pairs).toString()
  return view.href(query ? `/people?${query}` : '/people')
}

function Actions({ view }: { view: PageView }) {
  const w = words[view.lang]
  return (
    <>
      <LinkButton href={view.href('/people/officers')}>{w.officers}</LinkButton>
      {view.may('members.importRoll') === 'yes' && (
        <LinkButton href={view.href('/people/import')}>{w.importRoll}</LinkButton>
      )}
      {view.may('members.invite') === 'yes' && (
        <LinkButton href={view.href('/people/invite')} tone="primary" icon="plus">
          {w.invite}
        </LinkButton>
      )}
    </>
  )
}

function Waiting({ view, applicants }: { view: PageView; applicants: number }) {
  if (applicants === 0 || view.may('members.applicants') !== 'yes') return null
  const w = words[view.lang]
  return (
    <Card>
      <div class="flex flex-wrap items-center justify-between gap-3">
        <p class="font-bold">{w.waitingTitle(applicants)}</p>
        <LinkButton href={view.href('/people/applications')}>{w.applications}</LinkButton>
      </div>
    </Card>
  )
}

type Numbers = { members: number; types: { type: string; members: number }[] }

function TypeTabs({ view, numbers, current }: { view: PageView; numbers: Numbers; current?: string }) {
  const w = words[view.lang]
  const types = memberTypesOf(view.charter)
  if (types.length < 2) return null
  const countOf = (code: string) => numbers.types.find((one) => one.type === code)?.members ?? 0
  const tabs = [
    { href: address(view, { type: undefined }), label: w.all, count: numbers.members, current: !current },
    ...types.map(({ code, label }) => ({
      href: address(view, { type: code }),
      label: label[view.lang],
      count: countOf(code),
      current: current === code,
    })),
  ]
  return <Tabs label={w.types} tabs={tabs} />
}

function Search({ view }: { view: PageView }) {
  const w = words[view.lang]
  const type = view.search.get('type')
  return (
    <search>
      <form action={view.href('/people')} class="flex gap-2.5 sm:max-w-xl">
        {type && <input type="hidden" name="type" value={type} />}
        <input
          type="search"
          name="q"
          class="input min-h-11 min-w-0 grow"
          aria-label={w.searchLabel}
          placeholder={w.searchHint}
          value={view.search.get('q') ?? ''}
          maxlength={100}
        />
        <Button tone="quiet" icon="search">
          {w.search}
        </Button>
      </form>
    </search>
  )
}

type PeopleProps = { view: PageView; people: readonly RollPersonShown[]; alone: boolean }

function People({ view, people, alone }: PeopleProps) {
  const w = words[view.lang]
  if (people.length === 0) {
    return (
      <Empty title={w.nobodyFound} icon="search">
        {w.nobodyFoundText}
      </Empty>
    )
  }
  return (
    <>
      <Table caption={w.people} lines rows={people} columns={columnsOf(view)} />
      {alone && view.may('members.invite') === 'yes' && <Alone view={view} />}
    </>
  )
}

/** What says nothing here is left out: the type where there is one, the number where nobody has any. */
function columnsOf(view: PageView): Column<RollPersonShown>[] {
  const w = words[view.lang]
  const hasTypes = memberTypesOf(view.charter).length > 1
  return [
    { head: w.name, cell: (one) => <Name view={view} one={one} /> },
    ...(hasTypes ? [{ head: w.types, cell: (one: RollPersonShown) => typesText(view, one.types) }] : []),
    { head: w.number, cell: (one) => one.number ?? '', wide: true },
    { head: w.joinedOn, cell: (one) => (one.joinedOn ? formatDay(one.joinedOn, view.lang) : '') },
  ]
}

/** The name leads to the person from anywhere in the line. A state is shown only where it is unusual. */
function Name({ view, one }: { view: PageView; one: RollPersonShown }) {
  const isOffice = view.may('members.inviteAgents') === 'yes'
  return (
    <span class="flex items-center gap-2.5">
      <Avatar name={one.name} />
      <a
        href={view.href(`/people/${one.agent}`)}
        class="font-bold underline-offset-4 after:absolute after:inset-0 hover:underline"
      >
        {one.name}
      </a>
      {one.state !== 'member' && <StateBadge state={one.state} lang={view.lang} />}
      {isOffice && !one.claimed && <Badge>{words[view.lang].unclaimed}</Badge>}
    </span>
  )
}

function Alone({ view }: { view: PageView }) {
  const w = words[view.lang]
  return (
    <Empty title={w.onlyMe} icon="people" action={{ href: view.href('/people/invite'), label: w.invite }}>
      {w.onlyMeText}
    </Empty>
  )
}

function Unclaimed({ view, count }: { view: PageView; count: number }) {
  if (count === 0 || view.may('members.inviteAgents') !== 'yes') return null
  const w = words[view.lang]
  return (
    <Card>
      <div class="flex flex-wrap items-center justify-between gap-3">
        <p>{w.unclaimedCount(figure(count, view))}</p>
        <LinkButton href={view.href('/people/links')}>{w.sendLinks}</LinkButton>
      </div>
    </Card>
  )
}
