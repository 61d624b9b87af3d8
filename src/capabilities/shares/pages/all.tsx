import { formatDay } from '../../../kernel/language.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { holdings } from '../query-holdings.ts'
import { words } from '../words.ts'
import { PaidIn } from './parts.tsx'

/** Everybody's shares by name, a page at a time. */
export const allPage = page({
  path: '/shares/all',
  title: (view) => words[view.lang].all,
  async render(view) {
    const w = words[view.lang]
    const search = view.search.get('search') ?? ''
    const after = view.search.get('after') ?? undefined
    const { rows, next } = await view.ask(holdings, { search: search || undefined, after })
    const more = next && view.href(`/shares/all?${new URLSearchParams({ search, after: next })}`)
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/shares') }, { label: w.all }]} />
        <PageHead title={w.all} lead={w.allLead} />
        <Card>
          <form method="get" action={view.href('/shares/all')} class="mb-4 flex gap-2">
            <input
              class="input grow"
              name="search"
              value={search}
              aria-label={w.search}
              placeholder={w.search}
            />
            <button type="submit" class="btn">
              {w.find}
            </button>
          </form>
          {rows.length === 0 && (
            <Empty title={search ? w.nobody : w.none}>{search ? w.nobodyText : w.noneText}</Empty>
          )}
          <Rows label={w.all}>
            {rows.map((one) => (
              <Row
                title={one.name}
                detail={[
                  one.number,
                  w.shares(one.shares),
                  w.since(formatDay(one.since, view.lang)),
                  one.left && w.left,
                ]
                  .filter(Boolean)
                  .join(' · ')}
                aside={<PaidIn view={view} amount={one.paid} />}
                href={view.href(`/shares/of/${one.agent}`)}
              />
            ))}
          </Rows>
          <Pagination next={more ?? undefined} />
        </Card>
      </>
    )
  },
})
