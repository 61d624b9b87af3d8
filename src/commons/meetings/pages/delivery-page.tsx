import { Badge } from '../../../ui/badge.tsx'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { Stat, Stats } from '../../../ui/stat.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { officeWays } from '../entries.ts'
import { tallies } from '../query-counts.ts'
import type { MeetingView } from '../query-meeting.ts'
import { type MeetingPerson, people } from '../query-people.ts'
import { words } from '../words.ts'
import { offeredReplies } from './mine-card.tsx'
import { at, Crumbs, prepared } from './parts.tsx'

const shows = ['untold', 'unseen', 'all'] as const

/** Whether the notice reached everybody: who has seen it, who still has to be telephoned or written to. */
export const deliveryPage = page({
  path: '/meetings/:id/delivery',
  title: (view) => words[view.lang].deliveryTitle,
  async render(view) {
    const one = await prepared(view)
    const w = words[view.lang]
    const show = shows.find((each) => each === view.search.get('show')) ?? 'untold'
    const after = view.search.get('after')?.slice(0, 600) || undefined
    const [counted, found] = await Promise.all([
      view.ask(tallies, { meeting: one.meeting }),
      view.ask(people, { meeting: one.meeting, show, after, limit: 50 }),
    ])
    const list = view.href(at(one, `/delivery?show=${show}`))
    return (
      <>
        <Crumbs view={view} one={one} label={w.stepReach} />
        <PageHead
          title={w.deliveryTitle}
          lead={w.deliveryLead}
          actions={
            counted.untold > 0 && (
              <LinkButton href={view.href(at(one, '/letters'))} icon="file">
                {w.letters}
              </LinkButton>
            )
          }
        />
        <Stack>
          <Counts view={view} counted={counted} />
          <Card>
            <ShowTabs view={view} one={one} show={show} />
            <People view={view} one={one} list={found.people} show={show} />
            <Pagination
              previous={after ? list : undefined}
              next={found.next ? `${list}&after=${found.next}` : undefined}
            />
          </Card>
        </Stack>
      </>
    )
  },
})

type Counted = { told: number; untold: number; seen: number; byHand: number; coming: number }

function Counts({ view, counted }: { view: PageView; counted: Counted }) {
  const w = words[view.lang]
  return (
    <Card>
      <Stats>
        <Stat label={w.told}>{w.people(counted.told)}</Stat>
        <Stat label={w.seen}>{w.people(counted.seen)}</Stat>
        <Stat label={w.byHand}>{w.people(counted.byHand)}</Stat>
        <Stat label={w.toReach}>{w.people(counted.untold)}</Stat>
        <Stat label={w.comingCount}>{w.people(counted.coming)}</Stat>
      </Stats>
    </Card>
  )
}

type OneProps = { view: PageView; one: MeetingView }

function ShowTabs({ view, one, show }: OneProps & { show: string }) {
  const w = words[view.lang]
  const tabs = shows.map((each) => ({
    href: view.href(at(one, `/delivery?show=${each}`)),
    label: w.filters[each],
    current: each === show,
  }))
  return <Tabs label={w.deliveryTitle} tabs={tabs} />
}

type ListProps = OneProps & { list: readonly MeetingPerson[]; show: string }

function People({ view, one, list, show }: ListProps) {
  const w = words[view.lang]
  if (list.length === 0) {
    return (
      <Empty title={w.nobodyLeft} icon="check">
        {w.nobodyLeftText}
      </Empty>
    )
  }
  return (
    <Rows label={w.filters[show as keyof typeof w.filters]}>
      {list.map((person) => (
        <Row
          title={person.name}
          detail={contactText(view, person)}
          aside={<Reached view={view} person={person} />}
        >
          <Ways view={view} one={one} person={person} />
          <NoteReply view={view} one={one} person={person} />
        </Row>
      ))}
    </Rows>
  )
}

/** The telephone number as a link: the office calls from here. */
function contactText(view: PageView, { phone, address, number }: MeetingPerson) {
  const w = words[view.lang]
  return (
    <>
      {phone ? (
        <a href={`tel:${phone}`} class="link relative touch inline-flex items-center">
          {phone}
        </a>
      ) : (
        w.noPhone
      )}
      {[number, address].filter(Boolean).map((part) => ` · ${part}`)}
    </>
  )
}

function Reached({ view, person }: { view: PageView; person: MeetingPerson }) {
  const w = words[view.lang]
  const { way, seen, mail, mailProblem } = person.notice
  if (person.reply) return <Badge tone="good">{w.theyReply[person.reply]}</Badge>
  if (way === null) return <Badge tone="needs">{w.toReach}</Badge>
  if (mailProblem && !seen) return <Badge tone="waits">{w.mailProblem}</Badge>
  const text = way === 'app' && mail && !seen ? `${w.ways.app} · ${w.mailToo}` : w.ways[way]
  return <Badge tone={seen ? 'good' : 'plain'}>{seen ? w.waySeen(w.ways[way]) : text}</Badge>
}

/** One tap after the call; what was ticked by mistake is taken back. */
function Ways({ view, one, person }: OneProps & { person: MeetingPerson }) {
  const w = words[view.lang]
  const { way, seen } = person.notice
  const isOffice = officeWays.some((each) => each === way)
  if (!isOffice && (seen || one.state === 'cancelled')) return null
  const ways = [
    ['phone', w.phoned],
    ['letter', w.posted],
    ['hand', w.handed],
  ] as const
  return (
    <Form
      action={view.href(at(one, '/told'))}
      id={`told-${person.agent}`}
      onceKey={`${view.key}${person.agent}`}
    >
      <HiddenField name="agent" value={person.agent} />
      <div class="flex flex-wrap gap-2">
        {isOffice ? (
          <Button name="way" value="" tone="text">
            {w.undo}
          </Button>
        ) : (
          ways.map(([value, label]) => (
            <Button name="way" value={value} tone="quiet">
              {label}
            </Button>
          ))
        )}
      </div>
    </Form>
  )
}

/** What they said on the telephone or by letter; the way it came is the way they were told. */
function NoteReply({ view, one, person }: OneProps & { person: MeetingPerson }) {
  const w = words[view.lang]
  if (one.state !== 'called') return null
  const ways = officeWays.map((value) => ({ value, label: w.replyWays[value] }))
  const offered = offeredReplies(view, one)
  return (
    <Disclosure summary={w.noteReply}>
      <Form
        action={view.href(at(one, '/replies'))}
        id={`reply-${person.agent}`}
        onceKey={`${view.key}r${person.agent}`}
      >
        <HiddenField name="agent" value={person.agent} />
        <SelectField name="way" label={w.replyWay} options={ways} value={officeWayOf(person)} />
        <div class="flex flex-wrap gap-2">
          {offered.map((reply) => (
            <Button
              name="reply"
              value={reply}
              tone="quiet"
              icon={person.reply === reply ? 'check' : undefined}
            >
              {w.theyReply[reply]}
            </Button>
          ))}
        </div>
      </Form>
    </Disclosure>
  )
}

const officeWayOf = ({ notice }: MeetingPerson) => officeWays.find((way) => way === notice.way) ?? 'phone'
