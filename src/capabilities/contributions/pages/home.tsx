import { Amount } from '../../../ui/amount.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card, MoreLink } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type Html, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { Stat, Stats } from '../../../ui/stat.tsx'
import { quantityText } from '../kinds.ts'
import { logContribution } from '../log-contribution.ts'
import { contributions } from '../query-contributions.ts'
import { myContributions } from '../query-mine.ts'
import { callsForHelp } from '../query-projects.ts'
import type { TotalView } from '../shapes.ts'
import { words } from '../words.ts'
import { monthChart } from './chart.tsx'
import { ContributionRow, kindText, listHref, namesIn } from './parts.tsx'
import { TaskRows } from './task-rows.tsx'
import { ViewTabs } from './views.tsx'

/** 활동: what I gave this month, who needs a hand, what was given lately. */
export const homePage: Page = page({
  path: '/contributions',
  title: (view) => words[view.lang].title,
  nav: { order: 30, label: { ko: '활동', en: 'Work' }, icon: 'work' },
  async render(view) {
    const w = words[view.lang]
    const [latest, calls] = await Promise.all([
      view.ask(contributions, { limit: 10 }),
      view.ask(callsForHelp, {}),
    ])
    const [names, chart] = await Promise.all([namesIn(view, latest.contributions), monthChart(view, {})])
    const isEmpty = latest.contributions.length === 0
    return (
      <>
        <PageHead title={w.title} lead={w.lead} actions={<Actions view={view} />} />
        <ViewTabs view={view} now="home" />
        <Stack>
          <Columns layout={view.standing.agent ? 'two' : 'main-side'}>
            {view.standing.agent && <Stack>{await mine(view)}</Stack>}
            <Card title={w.callsTitle}>
              {calls.tasks.length > 0 ? (
                <TaskRows view={view} tasks={calls.tasks} />
              ) : (
                <p>{w.nothingCalled}</p>
              )}
            </Card>
          </Columns>
          {isEmpty && <Nothing view={view} />}
          {chart && <Card>{chart}</Card>}
          {!isEmpty && (
            <Card title={w.latest} aside={<MoreLink href={listHref(view, {})}>{w.seeAll}</MoreLink>}>
              <Rows label={w.latest}>
                {latest.contributions.map((one) => (
                  <ContributionRow view={view} one={one} names={names} />
                ))}
              </Rows>
            </Card>
          )}
        </Stack>
      </>
    )
  },
})

function Actions({ view }: { view: PageView }) {
  const w = words[view.lang]
  if (view.may(logContribution) !== 'yes') return null
  return (
    <>
      <LinkButton href={view.href('/contributions/projects')}>{w.projects}</LinkButton>
      <LinkButton href={view.href('/contributions/log')} tone="primary" icon="plus">
        {w.logButton}
      </LinkButton>
    </>
  )
}

function Nothing({ view }: { view: PageView }) {
  const w = words[view.lang]
  const action = { href: view.href('/contributions/log'), label: w.logButton }
  return (
    <Card>
      <Empty
        title={w.emptyTitle}
        icon="work"
        action={view.may(logContribution) === 'yes' ? action : undefined}
      >
        {w.emptyText}
      </Empty>
    </Card>
  )
}

/** Mine this month and the tasks I have taken. */
async function mine(view: PageView): Promise<Html> {
  const w = words[view.lang]
  const { month, thisMonth, tasks } = await view.ask(myContributions, {})
  return (
    <>
      <Card title={w.thisMonth}>
        {thisMonth.length > 0 ? (
          <TotalStats view={view} totals={thisMonth} by={{ agent: view.standing.agent, month }} />
        ) : (
          <p>{w.nothingThisMonth}</p>
        )}
      </Card>
      {tasks.length > 0 && (
        <Card title={w.myTasks}>
          <TaskRows view={view} tasks={tasks} />
        </Card>
      )}
    </>
  )
}

type TotalsProps = { view: PageView; totals: readonly TotalView[]; by: Record<string, string | undefined> }

/** Sums by kind; each opens to what it is made of. */
export function TotalStats({ view, totals, by }: TotalsProps) {
  const w = words[view.lang]
  return (
    <Stats>
      {totals.map(({ kind, unit, gift, quantity }) => (
        <Stat label={`${kindText(view, kind)}${gift ? ` · ${w.gift}` : ''}`}>
          <Amount
            value={quantityText(quantity, unit, view.lang)}
            why={listHref(view, { ...by, kind })}
            size="large"
          />
        </Stat>
      ))}
    </Stats>
  )
}
