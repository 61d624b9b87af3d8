import { Amount } from '../../../ui/amount.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { Table } from '../../../ui/table.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { quantityText } from '../kinds.ts'
import { contributions } from '../query-contributions.ts'
import { totals } from '../query-totals.ts'
import type { TotalView } from '../shapes.ts'
import { words } from '../words.ts'
import { monthChart } from './chart.tsx'
import { ContributionRow, kindText, listHref, namesIn } from './parts.tsx'

type By = 'month' | 'member' | 'kind'

/** The ways to look at what was given, each at its own address. */
export function ViewTabs({ view, now }: { view: PageView; now: string }) {
  const w = words[view.lang]
  const to = (path: string, label: string, name: string) => ({
    href: view.href(path),
    label,
    current: now === name,
  })
  return (
    <Tabs
      label={w.viewsLabel}
      tabs={[
        to('/contributions', w.title, 'home'),
        to('/contributions/all', w.views.all, 'all'),
        to('/contributions/by/month', w.views.month, 'month'),
        to('/contributions/by/member', w.views.member, 'member'),
        to('/contributions/by/kind', w.views.kind, 'kind'),
        to('/contributions/projects', w.projects, 'projects'),
        to('/contributions/import', w.bring, 'import'),
      ]}
    />
  )
}

const isFilter = (key: string) => key !== 'limit' && Object.hasOwn(contributions.input.shape, key)

/** Everything, or what stands behind a sum: filtered by whatever the address names. */
export const allPage: Page = page({
  path: '/contributions/all',
  title: (view) => words[view.lang].views.all,
  async render(view) {
    const w = words[view.lang]
    // Messengers and mails add parameters of their own to links: only ours count.
    const by = Object.fromEntries([...view.search].filter(([key]) => key !== 'after' && isFilter(key)))
    const after = view.search.get('after') ?? undefined
    const found = await view.ask(contributions, { ...(by as object), after })
    const names = await namesIn(view, found.contributions)
    const asked = Object.entries(by).map(([key, value]) =>
      key === 'kind' ? kindText(view, value) : (names.get(value) ?? value),
    )
    return (
      <>
        <PageHead title={w.views.all} lead={asked.join(' · ') || undefined} />
        <ViewTabs view={view} now="all" />
        <Card>
          {found.contributions.length === 0 ? (
            <Empty title={w.emptyTitle} icon="work">
              {w.emptyText}
            </Empty>
          ) : (
            <Rows label={w.views.all}>
              {found.contributions.map((one) => (
                <ContributionRow view={view} one={one} names={names} />
              ))}
            </Rows>
          )}
        </Card>
        <Pagination next={found.next ? listHref(view, { ...by, after: found.next }) : undefined} />
        <div class="mt-4 flex flex-wrap gap-2">
          <LinkButton
            href={view.href('/contributions/contributions.csv')}
            icon="download"
            tone="text"
            download
          >
            {w.download}
          </LinkButton>
          <LinkButton
            href={view.href('/contributions/contributions.jsonld')}
            icon="download"
            tone="text"
            download
          >
            {w.downloadVf}
          </LinkButton>
        </div>
      </>
    )
  },
})

const byPage = (by: By): Page =>
  page({
    path: `/contributions/by/${by}`,
    title: (view) => words[view.lang].views[by],
    async render(view) {
      const w = words[view.lang]
      const found = await view.ask(totals, { by })
      const names = await keyNames(view, by, found.totals)
      const chart = by === 'member' ? undefined : await monthChart(view, {})
      const rows = by === 'month' ? found.totals.toReversed() : found.totals.toSorted(byQuantity)
      return (
        <>
          <PageHead title={w.views[by]} />
          <ViewTabs view={view} now={by} />
          <Stack>
            {chart && <Card>{chart}</Card>}
            <Card>
              <TotalsTable view={view} by={by} rows={rows.slice(0, 300)} names={names} />
            </Card>
          </Stack>
        </>
      )
    },
  })

export const byPages = (['month', 'member', 'kind'] as const).map(byPage)

const byQuantity = (a: TotalView, b: TotalView) =>
  a.unit === b.unit ? (a.quantity < b.quantity ? 1 : -1) : a.unit < b.unit ? -1 : 1

async function keyNames(view: PageView, by: By, list: readonly TotalView[]): Promise<Map<string, string>> {
  if (by === 'kind') return new Map(list.map(({ key }) => [key, kindText(view, key)]))
  if (by === 'month') return new Map(list.map(({ key }) => [key, key]))
  const named = await namesIn(
    view,
    list.map(({ key, outsider }) => (outsider ? { agent: null, author: key } : { agent: key })),
  )
  return new Map(named)
}

type TableProps = { view: PageView; by: By; rows: readonly TotalView[]; names: ReadonlyMap<string, string> }

export function TotalsTable({ view, by, rows, names }: TableProps) {
  const w = words[view.lang]
  const head = { month: w.month, member: w.member, kind: w.kind }[by]
  const filter = ({ key, outsider, kind }: TotalView) => ({
    [by === 'member' ? (outsider ? 'author' : 'agent') : by]: key,
    kind,
  })
  return (
    <Table
      caption={w.views[by]}
      rows={rows}
      columns={[
        {
          head,
          cell: (one) => `${names.get(one.key) ?? w.somebody}${one.outsider ? ` (${w.outsider})` : ''}`,
        },
        { head: w.kind, cell: (one) => `${kindText(view, one.kind)}${one.gift ? ` · ${w.gift}` : ''}` },
        { head: w.count, figures: true, cell: (one) => one.count.toLocaleString(view.lang) },
        {
          head: w.quantity,
          figures: true,
          cell: (one) => (
            <Amount
              value={quantityText(one.quantity, one.unit, view.lang)}
              why={listHref(view, filter(one))}
            />
          ),
        },
      ]}
    />
  )
}
