import { formatDay } from '../../../kernel/language.ts'
import { Amount } from '../../../ui/amount.tsx'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Paper, PaperClose, PaperTable, Signatures } from '../../../ui/paper.tsx'
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
    const people = await byName(view, all)
    const { year: now, unit } = shown
    const text = (amount: bigint, why: string | undefined) => (
      <Amount value={money(view, amount, unit)} why={why} />
    )
    const sum = (of: (one: (typeof all)[number]) => bigint, why: string | undefined) =>
      text(
        all.reduce((sum, one) => sum + of(one), 0n),
        why,
      )
    const [byUse, byShares] = [whyHref(view, now, 'patronage'), whyHref(view, now, 'capital')]
    const heads = [w.used, w.patronage, w.ownPaidIn, w.capital, w.total]
    return (
      <>
        <Head view={view} shown={shown} title={w.dividends} />
        {all.length === 0 ? (
          <Card>
            <Empty title={w.noDividends}>{w.noDividendsText}</Empty>
          </Card>
        ) : (
          <Paper title={`${w.year(shown.year)} ${w.dividends}`} look="paged">
            <p class="mb-3">{view.name}</p>
            <PaperTable
              label={w.dividends}
              columns={[
                { label: w.name, width: '5.5rem' },
                ...heads.map((label) => ({ label, end: true })),
                { label: w.received, width: '6rem' },
              ]}
              rows={people.map((one) => [
                one.name,
                ...[one.used, one.patronage, one.paidIn, one.capital, one.patronage + one.capital].map(
                  (amount) => text(amount, dividendHref(view, now, one.agent)),
                ),
                '',
              ])}
              foot={[
                w.total,
                sum((one) => one.used, byUse),
                sum((one) => one.patronage, byUse),
                sum((one) => one.paidIn, byShares),
                sum((one) => one.capital, byShares),
                sum((one) => one.patronage + one.capital, whyHref(view, now, 'dividends')),
                '',
              ]}
            />
            <PaperClose
              day={formatDay(shown.close?.appropriatedOn ?? shown.until, view.lang)}
              from={view.name}
            />
          </Paper>
        )}
      </>
    )
  },
})

/** 잉여금처분계산서. */
export const appropriationPage: Page = page({
  path: '/years/:year{[0-9]{4}}/appropriation',
  title: (view) => words[view.lang].statement,
  async render(view) {
    const w = words[view.lang]
    const shown = await view.ask(year, { year: yearIn(view) })
    const used = shown.close?.appropriation ?? {}
    const row = (label: string, amount: bigint | undefined, why: Why) => [
      label,
      <Amount value={money(view, amount ?? 0n, shown.unit)} why={whyHref(view, shown.year, why)} />,
    ]
    const rows = partNames
      .filter((name) => used[name] !== undefined)
      .map((name) => row(w[name], used[name], name))
    return (
      <>
        <Head view={view} shown={shown} title={w.statement} />
        <Paper title={`${w.year(shown.year)} ${w.statement}`}>
          <p class="mb-3 flex max-w-none justify-between gap-4">
            <span>{view.name}</span>
            <span>{w.span(formatDay(shown.from, view.lang), formatDay(shown.until, view.lang))}</span>
          </p>
          <PaperTable
            label={w.statement}
            columns={[{ label: w.account }, { label: w.actual, end: true }]}
            rows={[
              row(w.resultOf, shown.close?.result, 'result'),
              row(w.available, used.available, 'available'),
              ...rows,
            ]}
          />
          <PaperClose
            day={formatDay(shown.close?.appropriatedOn ?? shown.until, view.lang)}
            from={view.name}
          />
          <Signatures lines={[{ office: w.chair, name: '' }]} mark={w.sign} />
        </Paper>
      </>
    )
  },
})

export function Head({ view, shown, title }: { view: PageView; shown: YearShown; title: string }) {
  const w = words[view.lang]
  return (
    <div class="print:hidden">
      <YearCrumbs view={view} year={shown.year} label={title} />
      <PageHead title={title} actions={<Print label={w.print} />} />
    </div>
  )
}
