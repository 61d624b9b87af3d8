import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type Page, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Table } from '../../../ui/table.tsx'
import { money, today } from '../../../ui/typed.ts'
import { figures } from '../query-figures.ts'
import { minutesText } from '../time-text.ts'
import { words } from '../words.ts'

/** What was worked and earned, for everybody to see. */
export const figuresPage: Page = page({
  path: '/services/figures',
  title: (view) => words[view.lang].figures,
  async render(view) {
    const w = words[view.lang]
    const asked = view.search.get('year') ?? ''
    const year = Math.min(9998, Number(/^[12]\d{3}$/.test(asked) ? asked : today(view).slice(0, 4)))
    const { months: all, hidden } = await view.ask(figures, { year })
    type One = (typeof all)[number]
    const sum = (head: string, of: (one: One) => bigint) => ({
      ...{ head, figures: true, cell: (one: One) => money(view, of(one), one.unit) },
    })
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/services') }, { label: w.figures }]} />
        <PageHead title={w.figures} eyebrow={String(year)} lead={w.figuresLead} />
        <Card>
          {all.length === 0 ? (
            <Empty title={w.statementEmpty} icon="books">
              {w.statementEmptyText}
            </Empty>
          ) : (
            <Table
              caption={w.figures}
              rows={all}
              columns={[
                { head: w.month, cell: ({ month }) => month },
                { head: w.jobsDone, figures: true, cell: ({ jobs }) => w.jobCount(jobs) },
                { head: w.lasts, figures: true, cell: ({ minutes }) => minutesText(minutes, view.lang) },
                { head: w.workersOf, figures: true, cell: ({ workers }) => String(workers) },
                sum(w.price, (one) => one.turnover),
                sum(w.toWorker, (one) => one.toWorkers),
                sum(w.median, (one) => one.median),
                sum(w.toCoop, (one) => one.toCoop),
              ]}
            />
          )}
          {hidden > 0 && <p class="mt-3 text-sm text-soft">{w.few(hidden)}</p>}
        </Card>
        <Pagination next={view.href(`/services/figures?year=${year - 1}`)} />
      </>
    )
  },
})
