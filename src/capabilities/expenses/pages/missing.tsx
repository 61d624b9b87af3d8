import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type Page, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { missingEvidence } from '../query-missing.ts'
import { words } from '../words.ts'
import { ExpenseRow, namesIn, ViewTabs } from './parts.tsx'

/** 증빙 빠진 것: what the tax adviser will ask for. Each leads to where it is put right. */
export const missingPage: Page = page({
  path: '/expenses/missing',
  title: (view) => words[view.lang].tabs.missing,
  async render(view) {
    const w = words[view.lang]
    const before = Number(view.search.get('before') ?? '') || undefined
    const { rows, next, count } = await view.ask(missingEvidence, { before })
    const names = await namesIn(view, rows)
    return (
      <>
        <PageHead title={w.tabs.missing} lead={w.missingLead} />
        <ViewTabs view={view} now="missing" />
        <Card title={rows.length > 0 ? w.missingCount(count) : undefined}>
          {rows.length === 0 ? (
            <Empty title={w.missingEmpty} icon="check">
              {w.missingEmptyText}
            </Empty>
          ) : (
            <Rows label={w.tabs.missing}>
              {rows.map((one) => (
                <ExpenseRow view={view} one={one} names={names} detail={w.lacks[one.lacks]} />
              ))}
            </Rows>
          )}
        </Card>
        <Pagination next={next ? view.href(`/expenses/missing?before=${next}`) : undefined} />
      </>
    )
  },
})
