import { formatDay } from '../../../kernel/language.ts'
import { Amount } from '../../../ui/amount.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { type Step, Steps } from '../../../ui/steps.tsx'
import { money } from '../../../ui/typed.ts'
import { dividendsOf } from '../query-dividends.ts'
import { uses } from '../query-uses.ts'
import { year } from '../query-year.ts'
import { words } from '../words.ts'
import { BudgetCard } from './budget-card.tsx'
import { NowCard } from './now-card.tsx'
import { disclosureTitle, hasShares, mayShareOut, statementsHref, type YearShown, yearIn } from './parts.tsx'
import { dividendHref, yearFigure } from './why-links.ts'

/** One year on one page: budget against actual, and the step that comes next. */
export const yearPage: Page = page({
  path: '/years/:year{[0-9]{4}}',
  title: (view) => words[view.lang].year(yearIn(view)),
  async render(view) {
    const w = words[view.lang]
    const shown = await view.ask(year, { year: yearIn(view) })
    const day = (one: string) => formatDay(one, view.lang)
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/years') }, { label: w.year(shown.year) }]} />
        <PageHead title={w.year(shown.year)} lead={w.span(day(shown.from), day(shown.until))} />
        <Columns layout="main-side">
          <Stack>
            <NowCard view={view} shown={shown} />
            <MyDividend view={view} shown={shown} />
            <BudgetCard view={view} shown={shown} />
          </Stack>
          <Stack>
            <Card title={w.title}>
              <Steps label={w.title} steps={stepsOf(view, shown)} />
            </Card>
            <Papers view={view} shown={shown} />
          </Stack>
        </Columns>
      </>
    )
  },
})

/** What the year brought whoever looks, and what it was reckoned by. */
async function MyDividend({ view, shown }: { view: PageView; shown: YearShown }) {
  const { year, unit, close } = shown
  const w = words[view.lang]
  const { agent } = view.standing
  if (!agent || !close?.appropriatedOn) return null
  const mine = (await view.ask(dividendsOf, { agent })).find((one) => one.year === year)
  if (!mine) return null
  const text = (amount: bigint) => money(view, amount, unit)
  const shares = yearFigure(view, shown, `equity:shares:${agent}`)
  const why = dividendHref(view, year, agent)
  return (
    <Card title={w.mine}>
      <Rows label={w.mine}>
        <Row
          title={w.patronage}
          detail={
            <>
              {w.used} <Amount value={text(mine.used)} why={why} />
            </>
          }
          aside={<Amount value={text(mine.patronage)} why={why} />}
        />
        <Row
          title={w.capital}
          detail={
            <>
              {w.ownPaidIn} <Amount value={text(mine.paidIn)} why={shares} />
            </>
          }
          aside={<Amount value={text(mine.capital)} why={why} />}
        />
        <Row
          strong
          title={w.total}
          aside={<Amount value={text(mine.patronage + mine.capital)} why={why} />}
        />
      </Rows>
    </Card>
  )
}

function stepsOf(view: PageView, shown: YearShown): Step[] {
  const w = words[view.lang].steps
  const { plan, over, close } = shown
  const isLoss = close !== null && (shown.figures?.available ?? close.result) < 0n
  const done = [
    plan !== null,
    over,
    close !== null,
    Boolean(close?.auditedOn),
    Boolean(close?.appropriatedOn),
  ]
  const last = hasShares(view) ? [isLoss ? w.loss : w.appropriate] : []
  const labels = [w.plan, w.run, w.close, w.audit, ...last]
  const now = over ? done.findIndex((one, i) => !one && i > 1) : plan ? 1 : 0
  return labels.map((label, i) => ({
    label,
    state: done[i] ? 'done' : i === now ? 'now' : 'todo',
    detail: i === 4 && close?.appropriatedOn ? formatDay(close.appropriatedOn, view.lang) : undefined,
  }))
}

function Papers({ view, shown }: { view: PageView; shown: YearShown }) {
  const w = words[view.lang]
  const { year, close } = shown
  return (
    <Card>
      <Rows label={w.seeStatements}>
        <Row title={w.seeStatements} href={statementsHref(view, shown)} />
        {close?.auditedOn && <Row title={w.paper.audit} href={view.href(`/years/${year}/audit`)} />}
        {close?.appropriatedOn && (
          <Row title={w.seeStatement} href={view.href(`/years/${year}/appropriation`)} />
        )}
        {close?.appropriatedOn && mayShareOut(view) && view.may('years.dividends') === 'yes' && (
          <Row title={w.seeDividends} href={view.href(`/years/${year}/dividends`)} />
        )}
        {mayShareOut(view) && view.may(uses) === 'yes' && (
          <Row title={w.useTitle} href={view.href(`/years/${year}/use`)} />
        )}
        {close && <Row title={disclosureTitle(view)} href={view.href(`/years/${year}/disclosure`)} />}
      </Rows>
    </Card>
  )
}
