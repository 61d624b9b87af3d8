import { Card } from '../../../ui/card.tsx'
import type { PageView } from '../../../ui/page.ts'
import { type Step, Steps } from '../../../ui/steps.tsx'
import { localTime } from '../../members/local-day.ts'
import { proxyRules } from '../proxy-rules.ts'
import { tallies } from '../query-counts.ts'
import type { MeetingView } from '../query-meeting.ts'
import { words } from '../words.ts'
import { at, dayText } from './parts.tsx'

type OneProps = { view: PageView; one: MeetingView }

/** The path of whoever prepares the meeting: what is done, what comes now, what is left. */
export async function StepsCard({ view, one }: OneProps) {
  const w = words[view.lang]
  return (
    <Card title={w.steps}>
      <Steps label={w.steps} steps={await stepsOf(view, one)} />
    </Card>
  )
}

/** What comes now; nothing once all is done. */
export async function nextStep(view: PageView, one: MeetingView): Promise<Step | undefined> {
  return (await stepsOf(view, one)).find(({ state }) => state === 'now')
}

type Plain = Omit<Step, 'state'> & { done: boolean; optional?: boolean }

async function stepsOf(view: PageView, one: MeetingView): Promise<Step[]> {
  if (one.state === 'cancelled') return []
  const all = [...preparing(view, one), ...(await afterCall(view, one)), ...onTheDay(view, one)]
  // What may be left out never stands in the way of what comes after it.
  const now = all.findIndex(({ done, optional }) => !done && !optional)
  return all.map(({ done, optional: _, ...step }, i) => ({
    ...step,
    state: done ? 'done' : i === now ? 'now' : 'todo',
  }))
}

function preparing(view: PageView, one: MeetingView): Plain[] {
  const w = words[view.lang]
  const isAhead = one.state === 'planned' || one.state === 'called'
  const to = (rest: string) => (isAhead ? view.href(at(one, rest)) : undefined)
  const { deadline, items, documents } = one
  const last = dayText(view, deadline.last)
  const isTold = one.calledAt !== null && !one.agendaChanged
  const sent = one.calledAt && dayText(view, localTime(new Date(one.calledAt), view.timeZone).day)
  const due = deadline.isLate ? w.tooLate(last) : w.until(last)
  return [
    { label: w.stepPlan, done: true, href: to('/edit') },
    {
      label: w.stepAgenda,
      done: items.length > 0,
      optional: one.kind !== 'general',
      href: to('/agenda'),
      detail: items.length > 0 ? w.items(items.length) : w.noItems,
    },
    {
      label: w.stepPapers,
      done: documents.length > 0,
      optional: true,
      href: to('/papers'),
      detail: w.papers(documents.length),
    },
    {
      label: w.stepNotice,
      done: isTold,
      href: view.href(at(one, '/notice')),
      detail: isTold ? w.sentOn(sent!) : one.agendaChanged ? w.againNeeded : due,
    },
  ]
}

async function afterCall(view: PageView, one: MeetingView): Promise<Plain[]> {
  const w = words[view.lang]
  const told = one.calledAt ? await view.ask(tallies, { meeting: one.meeting }) : undefined
  const isOver = one.state === 'open' || one.state === 'ended'
  const steps: Plain[] = [
    {
      label: w.stepReach,
      done: told?.untold === 0 || isOver,
      href: told && view.href(at(one, '/delivery')),
      detail: told && w.untold(told.untold),
    },
  ]
  if (one.kind !== 'general' || proxyRules(view.charter).way === 'none') return steps
  const proxies = told?.proxies ?? 0
  steps.push({
    label: w.stepProxies,
    done: proxies > 0 || isOver,
    optional: true,
    href: told && view.href(at(one, '/proxies')),
    detail: told && w.proxiesGot(proxies),
  })
  return steps
}

function onTheDay(view: PageView, one: MeetingView): Plain[] {
  const w = words[view.lang]
  const { present, eligible, needed } = one.quorum
  const isCalled = one.calledAt !== null
  const isOpen = one.state === 'open' || one.state === 'ended'
  return [
    {
      label: w.stepDoor,
      done: isOpen || (one.doorAt !== null && present >= (needed ?? 1)),
      href: isCalled && one.state !== 'ended' ? view.href(at(one, '/door')) : undefined,
      detail: one.doorAt ? w.present(present, eligible) : undefined,
    },
    {
      label: w.stepRoom,
      done: one.state === 'ended',
      href: isCalled ? view.href(at(one, '/room')) : undefined,
    },
    {
      label: w.stepMinutes,
      done: false,
      href: one.state === 'ended' ? view.href(at(one, '/minutes')) : undefined,
    },
  ]
}
