import { LinkButton } from '../../../ui/button.tsx'
import { Card, MoreLink } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { homeCard, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'
import { assess } from '../assess.ts'
import { callWorkDay } from '../call-work-day.ts'
import { watchOf } from '../dials-watch.ts'
import { days } from '../query-days.ts'
import { seasons } from '../query-seasons.ts'
import { tickets } from '../query-tickets.ts'
import { rounds } from '../query-watch.ts'
import { recordFigures } from '../record-figures.ts'
import { reportTrouble } from '../report-trouble.ts'
import { words } from '../words.ts'
import { watchWords } from '../words-watch.ts'
import { DayRow } from './day-row.tsx'
import { MineCard } from './mine.tsx'
import { dutiesOf } from './parts.tsx'
import { TicketRows } from './ticket-rows.tsx'

/** What is mine to do and the next day to do it; then what is broken, and everybody's part. */
export const homePage = page({
  path: '/care',
  title: (view) => words[view.lang].title,
  async render(view) {
    const w = words[view.lang]
    const { coming, past } = await view.ask(days, {})
    const shown = past.slice(0, 5)
    return (
      <>
        <PageHead title={w.title} lead={w.lead} />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        <Columns layout="main-side">
          <Stack>
            <MineCard view={view} coming={coming} />
            <Card title={w.days} aside={<CallLink view={view} />}>
              {coming.length === 0 ? (
                <Empty title={w.daysNone} icon="calendar">
                  {w.daysNoneText}
                </Empty>
              ) : (
                <Rows label={w.days}>
                  {coming.map((one) => (
                    <DayRow view={view} day={one} />
                  ))}
                </Rows>
              )}
            </Card>
            {shown.length > 0 && (
              <Card title={w.daysPast}>
                <Rows label={w.daysPast}>
                  {shown.map((one) => (
                    <DayRow view={view} day={one} />
                  ))}
                </Rows>
              </Card>
            )}
          </Stack>
          <Stack>
            <TroubleCard view={view} />
            <SeasonsCard view={view} />
            <RoundsCard view={view} />
          </Stack>
        </Columns>
      </>
    )
  },
})

function CallLink({ view }: { view: PageView }) {
  if (view.may(callWorkDay) !== 'yes' || dutiesOf(view).length === 0) return null
  return <MoreLink href={view.href('/care/days/new')}>{words[view.lang].callDay}</MoreLink>
}

async function TroubleCard({ view }: { view: PageView }) {
  const w = words[view.lang]
  const found = await view.ask(tickets, { resource: null, ended: false, before: null })
  const link = view.may(reportTrouble) === 'yes' && (
    <LinkButton href={view.href('/care/tickets/new')} icon="alert">
      {w.report}
    </LinkButton>
  )
  return (
    <Card title={w.troubles} href={view.href('/care/tickets')}>
      {found.tickets.length === 0 ? (
        <p class="text-soft">{w.troublesNoneText}</p>
      ) : (
        <TicketRows view={view} tickets={found.tickets.slice(0, 5)} />
      )}
      {link && <div class="mt-4">{link}</div>}
    </Card>
  )
}

/** Where the charter has somebody go round: the way there, for them and for everybody. */
function RoundsCard({ view }: { view: PageView }) {
  if (!watchOf(view.charter).monitors || view.may(rounds) !== 'yes') return null
  const w = watchWords[view.lang]
  return (
    <Card title={w.rounds} href={view.href('/care/rounds')}>
      <p class="text-soft">{w.roundsLead}</p>
    </Card>
  )
}

/** Everybody's part, and the office's ways to it. */
async function SeasonsCard({ view }: { view: PageView }) {
  const w = words[view.lang]
  const all = await view.ask(seasons, {})
  const [mayAssess, mayRecord] = [view.may(assess) !== 'no', view.may(recordFigures) === 'yes']
  if (all.length === 0 && !mayAssess) return null
  return (
    <Card title={w.seasons}>
      {all.length === 0 && <p class="text-soft">{w.seasonsNone}</p>}
      <Rows label={w.seasons}>
        {all.slice(0, 6).map((one) => (
          <Row
            title={one.name}
            detail={w.seasonSum(one.people, money(view, one.total, one.unit))}
            href={view.href(`/care/seasons/${one.id}`)}
          />
        ))}
        {mayAssess && <Row title={w.assess} href={view.href('/care/assess')} />}
        {mayRecord && <Row title={w.figures} href={view.href('/care/figures')} />}
      </Rows>
    </Card>
  )
}

/** On the commons' home: where there are duties, days to come or things to repair. */
export const careCard = homeCard({
  part: 'resources',
  order: 30,
  async render(view) {
    if (view.may(days) !== 'yes') return null
    const w = words[view.lang]
    const { coming } = await view.ask(days, {})
    const open = await view.ask(tickets, { resource: null, ended: false, before: null })
    if (dutiesOf(view).length === 0 && coming.length === 0 && open.tickets.length === 0) return null
    return (
      <Card title={w.title} href={view.href('/care')}>
        <Rows label={w.title}>
          {coming.slice(0, 2).map((one) => (
            <DayRow view={view} day={one} />
          ))}
          <Row title={w.mineTitle} href={view.href('/care')} />
        </Rows>
        <TicketRows view={view} tickets={open.tickets.slice(0, 3)} />
      </Card>
    )
  },
})
