import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { type MeetingSummary, meetings } from '../query-meetings.ts'
import { words } from '../words.ts'
import { at, kindLabel, moment, StateBadge } from './parts.tsx'
import { organsToPrepare } from './plan-fields.tsx'

/** 회의: those ahead, the next one first, then those behind with their minutes. */
export const listPage = page({
  path: '/meetings',
  title: (view) => words[view.lang].title,
  nav: { order: 35, label: { ko: '회의', en: 'Meetings' }, icon: 'calendar' },
  async render(view) {
    const w = words[view.lang]
    const before = Number(view.search.get('before')) || undefined
    const [ahead, behind] = await Promise.all([
      view.ask(meetings, { when: 'ahead', limit: 50 }),
      view.ask(meetings, { when: 'behind', before }),
    ])
    const prepares = organsToPrepare(view).length > 0
    return (
      <>
        <PageHead
          title={w.title}
          lead={w.lead}
          actions={
            prepares &&
            ahead.meetings.length > 0 && (
              <LinkButton href={view.href('/meetings/new')} tone="primary" icon="plus">
                {w.prepare}
              </LinkButton>
            )
          }
        />
        <Stack>
          <Card title={w.ahead}>
            {ahead.meetings.length > 0 ? (
              <List view={view} list={ahead.meetings} label={w.ahead} />
            ) : (
              <Nothing view={view} prepares={prepares} />
            )}
          </Card>
          <Card title={w.behind}>
            {behind.meetings.length > 0 ? (
              <List view={view} list={behind.meetings} label={w.behind} />
            ) : (
              <p class="text-soft">{w.noneBehind}</p>
            )}
            <Pagination
              previous={before === undefined ? undefined : view.href('/meetings')}
              next={behind.next === null ? undefined : view.href(`/meetings?before=${behind.next}`)}
            />
          </Card>
        </Stack>
      </>
    )
  },
})

function Nothing({ view, prepares }: { view: PageView; prepares: boolean }) {
  const w = words[view.lang]
  const action = { href: view.href('/meetings/new'), label: w.prepare }
  return (
    <Empty title={w.none} icon="calendar" action={prepares ? action : undefined}>
      {prepares ? w.noneText : w.noneMember}
    </Empty>
  )
}

type ListProps = { view: PageView; list: readonly MeetingSummary[]; label: string }

function List({ view, list, label }: ListProps) {
  return (
    <Rows label={label}>
      {list.map((one) => (
        <Row
          title={one.title}
          href={view.href(at(one))}
          detail={[kindLabel(view, one), moment(view, one.startsAt), one.place].join(' · ')}
          aside={<StateBadge view={view} state={one.state} />}
        />
      ))}
    </Rows>
  )
}
