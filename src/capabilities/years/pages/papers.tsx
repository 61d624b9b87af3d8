import type { Child } from 'hono/jsx'
import { chairOn } from '../../../commons/members/chair-on.ts'
import { SealedBy } from '../../../commons/members/pages/sealed-by.tsx'
import { kernelFailure } from '../../../kernel/failure.ts'
import { formatDay } from '../../../kernel/language.ts'
import { Amount } from '../../../ui/amount.tsx'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Paper, PaperClose, PaperFacts, PaperTable, Signatures } from '../../../ui/paper.tsx'
import { Print } from '../../../ui/print.tsx'
import { money } from '../../../ui/typed.ts'
import { dividends } from '../query-dividends.ts'
import { year } from '../query-year.ts'
import { words } from '../words.ts'
import { byName, YearCrumbs, type YearShown, yearIn } from './parts.tsx'
import { dividendHref, partNames, type Why, whyHref } from './why-links.ts'

/** 배당 명세서: everybody's part and what it was reckoned by, with room to sign for it. */
export const dividendsPage: Page = page({
  path: '/years/:year{[0-9]{4}}/dividends',
  title: (view) => words[view.lang].dividends,
  async render(view) {
    const w = words[view.lang]
    const [shown, all] = await Promise.all([
      view.ask(year, { year: yearIn(view) }),
      view.ask(dividends, { year: yearIn(view) }),
    ])
    return (
      <>
        <Head view={view} shown={shown} title={w.dividends} />
        {all.length === 0 ? (
          <Card>
            <Empty title={w.noDividends}>{w.noDividendsText}</Empty>
          </Card>
        ) : (
          <Paper title={`${w.year(shown.year)} ${w.dividends}`} look="paged">
            <Top view={view} shown={shown} />
            <DividendTable view={view} shown={shown} people={await byName(view, all)} />
            <Issued view={view} shown={shown} />
          </Paper>
        )}
      </>
    )
  },
})

type Part = Awaited<ReturnType<typeof dividends.run>>[number] & { name: string }
type TableProps = { view: PageView; shown: YearShown; people: readonly Part[] }

/** Each figure opens how it was reckoned. */
function DividendTable({ view, shown: { year, unit }, people }: TableProps) {
  const w = words[view.lang]
  const text = (amount: bigint, why: string | undefined) => (
    <Amount value={money(view, amount, unit)} why={why} />
  )
  const sum = (of: (one: Part) => bigint, why: Why) =>
    text(
      people.reduce((sum, one) => sum + of(one), 0n),
      whyHref(view, year, why),
    )
  const figures = (one: Part) =>
    [one.used, one.patronage, one.paidIn, one.capital, one.patronage + one.capital].map((amount) =>
      text(amount, dividendHref(view, year, one.agent)),
    )
  const heads = [w.used, w.patronage, w.ownPaidIn, w.capital, w.total]
  return (
    <PaperTable
      label={w.dividends}
      columns={[
        { label: w.paper.no, end: true },
        { label: w.paper.name, width: '4.75rem' },
        ...heads.map((label) => ({ label, end: true })),
        { label: w.received, width: '5.5rem' },
      ]}
      rows={people.map((one, i) => [String(i + 1), one.name, ...figures(one), ''])}
      foot={[
        ...['', w.total],
        sum((one) => one.used, 'patronage'),
        sum((one) => one.patronage, 'patronage'),
        sum((one) => one.paidIn, 'capital'),
        sum((one) => one.capital, 'capital'),
        sum((one) => one.patronage + one.capital, 'dividends'),
        '',
      ]}
    />
  )
}

/** 잉여금처분계산서: what was there, what it went to, and what is carried forward. */
export const appropriationPage: Page = page({
  path: '/years/:year{[0-9]{4}}/appropriation',
  title: (view) => words[view.lang].statement,
  async render(view) {
    const w = words[view.lang]
    const shown = await view.ask(year, { year: yearIn(view) })
    return (
      <>
        <Head view={view} shown={shown} title={w.statement} />
        <Paper title={`${w.year(shown.year)} ${w.statement}`}>
          <Top view={view} shown={shown} />
          <PaperTable
            label={w.statement}
            columns={[{ label: w.item }, { label: w.paper.amount, end: true, width: '40%' }]}
            rows={appropriatedRows(shown, view)}
          />
          <Issued view={view} shown={shown} />
        </Paper>
      </>
    )
  },
})

function appropriatedRows({ close, unit, year }: YearShown, view: PageView): [string, Child][] {
  const w = words[view.lang]
  const used = close?.appropriation ?? {}
  const result = close?.result ?? 0n
  const available = used.available ?? result
  const parts = partNames.filter((name) => name !== 'carried' && used[name] !== undefined)
  const rows: [label: string, amount: bigint, why: Why][] = [
    [w.paper.result, result, 'result'],
    [w.paper.available, available, 'available'],
    ...parts.map((name): [string, bigint, Why] => [w[name], used[name]!, name]),
    [w.paper.carried, used.carried ?? 0n, 'carried'],
  ]
  if (available !== result) rows.unshift([w.paper.before, available - result, 'available'])
  return rows.map(([name, amount, why]) => [
    name,
    <Amount value={money(view, amount, unit)} why={whyHref(view, year, why)} />,
  ])
}

/** 감사보고서: what the auditor says to the general meeting, for their signature or seal. */
export const auditPage: Page = page({
  path: '/years/:year{[0-9]{4}}/audit',
  title: (view) => words[view.lang].paper.audit,
  async render(view) {
    const w = words[view.lang]
    const shown = await view.ask(year, { year: yearIn(view) })
    const { close, from, until, unit } = shown
    if (!close?.auditor || !close.auditedOn || !close.opinion)
      throw kernelFailure('not_found', { what: 'years.opinion' })
    const names = await view.labels('members.agent', [close.auditor])
    const day = (on: string) => formatDay(on, view.lang)
    return (
      <>
        <Head view={view} shown={shown} title={w.paper.audit} />
        <Paper title={`${w.year(shown.year)} ${w.paper.audit}`}>
          <p class="mb-4 max-w-none font-semibold">{w.paper.meeting(view.name)}</p>
          <p class="mb-6 max-w-none leading-relaxed">{w.paper.auditText(view.name, day(from), day(until))}</p>
          <PaperFacts
            facts={[
              [w.paper.span, w.span(day(from), day(until))],
              [w.paper.result, money(view, close.result, unit)],
              [w.paper.opinion, w.opinions[close.opinion]],
              [w.paper.findings, <span class="whitespace-pre-line">{close.opinionText ?? ''}</span>],
            ]}
          />
          <PaperClose day={day(close.auditedOn)} from={view.name} />
          <Signatures
            lines={[{ office: w.paper.auditor, name: names.get(close.auditor) ?? '' }]}
            mark={w.sign}
          />
        </Paper>
      </>
    )
  },
})

/** The co-operative and the days it is about. */
function Top({ view, shown }: { view: PageView; shown: YearShown }) {
  const day = (on: string) => formatDay(on, view.lang)
  return (
    <p class="mb-3 flex max-w-none flex-wrap justify-between gap-x-4">
      <span>{view.name}</span>
      <span>{words[view.lang].span(day(shown.from), day(shown.until))}</span>
    </p>
  )
}

/** The day of the decision, and whoever stood for the co-operative on it. */
export async function Issued({ view, shown }: { view: PageView; shown: YearShown }) {
  const on = shown.close?.appropriatedOn ?? shown.until
  return (
    <PaperClose
      day={formatDay(on, view.lang)}
      from={<SealedBy view={view} chair={await chairOn(view, on)} />}
    />
  )
}

export function Head({ view, shown, title }: { view: PageView; shown: YearShown; title: string }) {
  const w = words[view.lang]
  return (
    <div class="print:hidden">
      <YearCrumbs view={view} year={shown.year} label={title} />
      <PageHead title={title} actions={<Print label={w.print} />} />
    </div>
  )
}
