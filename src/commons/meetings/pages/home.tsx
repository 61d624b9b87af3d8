import { Card } from '../../../ui/card.tsx'
import { homeCard, type PageView, type WaitingItem, waiting } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { type MeetingSummary, meetings } from '../query-meetings.ts'
import { type MyMeeting, mine } from '../query-mine.ts'
import { words } from '../words.ts'
import { at, moment, StateBadge } from './parts.tsx'

const mostOnHome = 3

/** The next meetings I am called to. */
export const nextCard = homeCard({
  part: 'mine',
  order: 4,
  async render(view) {
    const next = (await ahead(view)).slice(0, mostOnHome)
    if (next.length === 0) return null
    const w = words[view.lang]
    return (
      <Card title={w.nextMeeting} href={view.href('/meetings')}>
        <Rows>
          {next.map((one) => (
            <Row
              title={one.title}
              href={view.href(at(one))}
              detail={`${moment(view, one.startsAt)} · ${one.place}`}
              aside={<StateBadge view={view} state={one.state} />}
            />
          ))}
        </Rows>
      </Card>
    )
  },
})

async function ahead(view: PageView): Promise<MeetingSummary[]> {
  if (!view.standing.member || view.may(meetings) !== 'yes') return []
  return (await view.ask(meetings, { when: 'ahead', limit: 10 })).meetings
}

/** "총회에 오시나요?", the open door, and for the office whom the notice has not reached. */
export const waitingMeetings = waiting(async (view) => {
  if (!view.standing.member || view.may(mine) !== 'yes') return []
  return (await view.ask(mine, {})).slice(0, mostOnHome).flatMap((one) => itemsFor(view, one))
})

function itemsFor(view: PageView, one: MyMeeting): WaitingItem[] {
  return [myItem(view, one), officeItem(view, one)].filter((item) => item !== null)
}

function myItem(view: PageView, one: MyMeeting): WaitingItem | null {
  if (!one.invited || one.here) return null
  const w = words[view.lang]
  const what = { tone: 'person' as const, due: new Date(one.startsAt) }
  if (one.door) return { ...what, title: w.waitDoor(one.title), href: view.href(at(one, '/come')) }
  if (one.state !== 'called' || one.reply !== null) return null
  const detail = `${moment(view, one.startsAt)} · ${one.place}`
  return { ...what, title: w.waitReply(one.title), detail, href: view.href(at(one)) }
}

function officeItem(view: PageView, one: MyMeeting): WaitingItem | null {
  if (one.untold === 0 || one.state !== 'called') return null
  const w = words[view.lang]
  return {
    title: w.waitUntold(one.untold),
    detail: one.title,
    href: view.href(at(one, '/delivery')),
    tone: 'person',
    badge: w.officeBadge,
    due: new Date(one.startsAt),
  }
}
