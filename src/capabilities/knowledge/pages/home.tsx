import { Button, LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { pages } from '../query-pages.ts'
import type { PageShown } from '../shapes.ts'
import { words } from '../words.ts'
import { writePage } from '../write-page.ts'
import { moment, pageHref, ViewTabs } from './parts.tsx'

/** 지식: every page by title. */
export const homePage: Page = page({
  path: '/knowledge',
  title: (view) => words[view.lang].title,
  nav: { order: 25, label: { ko: '지식', en: 'Knowledge' }, icon: 'file' },
  async render(view) {
    const w = words[view.lang]
    const wanted = wantedIn(view)
    const { pages: found, next } = await view.ask(pages, wanted)
    const isEmpty = found.length === 0 && !wanted.search && !wanted.after
    return (
      <>
        <PageHead title={w.title} lead={w.lead} actions={!isEmpty && <Write view={view} />} />
        <ViewTabs view={view} now="pages" />
        <Stack>
          {!isEmpty && <Search view={view} text={wanted.search} />}
          <Card>
            {found.length > 0 ? <PageRows view={view} list={found} /> : <Nothing view={view} />}
            <Pagination
              previous={wanted.after ? address(view, wanted.search) : undefined}
              next={next === null ? undefined : address(view, wanted.search, next)}
            />
          </Card>
        </Stack>
      </>
    )
  },
})

const wantedIn = ({ search }: PageView) => ({
  search: search.get('q')?.slice(0, 100) || undefined,
  after: search.get('after')?.slice(0, 600) || undefined,
})

function address(view: PageView, q?: string, after?: string): string {
  const search = new URLSearchParams({ ...(q ? { q } : {}), ...(after ? { after } : {}) })
  return view.href(search.size > 0 ? `/knowledge?${search}` : '/knowledge')
}

function Write({ view }: { view: PageView }) {
  if (view.may(writePage) === 'no') return null
  return (
    <LinkButton href={view.href('/knowledge/new')} tone="primary" icon="plus">
      {words[view.lang].write}
    </LinkButton>
  )
}

function Search({ view, text }: { view: PageView; text?: string }) {
  const w = words[view.lang]
  return (
    <search>
      <form action={view.href('/knowledge')} class="flex gap-2.5 sm:max-w-xl">
        <input
          type="search"
          name="q"
          class="input min-h-11 min-w-0 grow"
          aria-label={w.searchLabel}
          placeholder={w.searchHint}
          value={text ?? ''}
          maxlength={100}
        />
        <Button tone="quiet" icon="search">
          {w.search}
        </Button>
      </form>
    </search>
  )
}

export function PageRows({ view, list }: { view: PageView; list: readonly PageShown[] }) {
  const w = words[view.lang]
  return (
    <Rows label={w.views.pages}>
      {list.map((one) => (
        <Row
          href={pageHref(view, one.id)}
          title={one.title}
          detail={`${w.changedAt(moment(view, one.changedAt))} · ${w.revision(one.revision)} · ${w.size(one.size)}`}
        />
      ))}
    </Rows>
  )
}

function Nothing({ view }: { view: PageView }) {
  const w = words[view.lang]
  const { search } = wantedIn(view)
  const title = search ? `?title=${encodeURIComponent(search)}` : ''
  const action = { href: view.href(`/knowledge/new${title}`), label: w.write }
  return (
    <Empty
      title={search ? w.nothingFound : w.emptyTitle}
      icon={search ? 'search' : 'file'}
      action={view.may(writePage) === 'no' ? undefined : action}
    >
      {search ? w.nothingFoundText : w.emptyText}
    </Empty>
  )
}

/** What was deleted, for those who may bring it back. */
export const deletedPage: Page = page({
  path: '/knowledge/deleted',
  title: (view) => words[view.lang].views.deleted,
  async render(view) {
    const w = words[view.lang]
    const { pages: found } = await view.ask(pages, { deleted: true })
    return (
      <>
        <PageHead title={w.views.deleted} lead={w.nothingDeletedText} />
        <ViewTabs view={view} now="deleted" />
        <Card>
          {found.length > 0 ? (
            <PageRows view={view} list={found} />
          ) : (
            <Empty title={w.nothingDeleted} icon="file">
              {w.nothingDeletedText}
            </Empty>
          )}
        </Card>
      </>
    )
  },
})
