import { csvOf } from '../../../kernel/spreadsheet/delimited.ts'
import { formatDecimal, unitOf } from '../../../kernel/units.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { download, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Table } from '../../../ui/table.tsx'
import { money, today } from '../../../ui/typed.ts'
import { words } from '../orders/words.ts'
import { figures } from '../query-figures.ts'
import { words as marketWords } from '../words.ts'

/** The year asked for, or this one. */
export function yearIn(view: PageView): number {
  const asked = view.search.get('year') ?? ''
  return Math.min(9998, Number(/^[12]\d{3}$/.test(asked) ? asked : today(view).slice(0, 4)))
}

/** What was traded, for everybody to see. */
export const figuresPage: Page = page({
  path: '/market/figures',
  title: (view) => words[view.lang].figures,
  async render(view) {
    const w = words[view.lang]
    const year = yearIn(view)
    const { months: all, hidden } = await view.ask(figures, { year })
    const market = { label: marketWords[view.lang].title, href: view.href('/market') }
    type One = (typeof all)[number]
    const sum = (head: string, of: (one: One) => bigint) => ({
      ...{ head, figures: true, cell: (one: One) => money(view, of(one), one.unit) },
    })
    return (
      <>
        <Breadcrumb crumbs={[market, { label: w.figures }]} />
        <PageHead
          title={w.figures}
          eyebrow={String(year)}
          lead={w.figuresLead}
          actions={
            <LinkButton href={view.href(`/market/figures.csv?year=${year}`)} icon="download" download>
              CSV
            </LinkButton>
          }
        />
        <Card>
          {all.length === 0 ? (
            <Empty title={w.figuresEmpty} icon="books">
              {w.figuresEmptyText}
            </Empty>
          ) : (
            <Table
              caption={w.figures}
              rows={all}
              columns={[
                { head: w.month, cell: ({ month }) => month },
                { head: w.trades, figures: true, cell: ({ trades }) => String(trades) },
                { head: w.sellers, figures: true, cell: ({ sellers }) => String(sellers) },
                sum(w.turnover, (one) => one.turnover),
                sum(w.toSellers, (one) => one.toSellers),
                sum(w.feesOf, (one) => one.fees),
                sum(w.givenAway, (one) => one.given),
                sum(w.fairOf, (one) => one.fair),
                sum(w.back, (one) => one.back),
              ]}
            />
          )}
          {hidden > 0 && <p class="mt-3 text-sm text-soft">{w.few(hidden)}</p>}
        </Card>
        <Pagination next={view.href(`/market/figures?year=${year - 1}`)} />
      </>
    )
  },
})

/** The same as a file. */
export const figuresCsv = download({
  path: '/market/figures.csv',
  async respond(view) {
    const w = words[view.lang]
    const year = yearIn(view)
    const { months } = await view.ask(figures, { year })
    const rows = months.map(({ month, unit, trades, sellers, ...sums }) => {
      const say = (amount: bigint) => formatDecimal(amount, unitOf(unit).scale)
      const { turnover, toSellers, fees, given, fair, back } = sums
      return [
        ...[month, unit, String(trades), String(sellers), say(turnover)],
        ...[toSellers, fees, given, fair, back].map(say),
      ]
    })
    const heads = [w.month, w.unitHead, w.trades, w.sellers, w.turnover, w.toSellers]
    const more = [w.feesOf, w.givenAway, w.fairOf, w.back]
    return {
      ...{ body: csvOf([[...heads, ...more], ...rows]), mediaType: 'text/csv; charset=utf-8' },
      fileName: `${view.commons.slug}-market-${year}.csv`,
    }
  },
})
