import { isId } from '../../../kernel/fields.ts'
import { Badge } from '../../../ui/badge.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { holds } from '../holds.ts'
import { changeFilters, recentChanges, standing } from '../query-changes.ts'
import type { RevisionShown } from '../shapes.ts'
import { words } from '../words.ts'
import { Looking, RevertForm } from './looking.tsx'
import {
  Grown,
  LookedBadge,
  moment,
  type Names,
  namesOf,
  pageHref,
  saidOf,
  ViewTabs,
  writer,
} from './parts.tsx'

/** What changed over all pages: to read, to look at, to take back. */
export const changesPage: Page = page({
  path: '/knowledge/changes',
  title: (view) => words[view.lang].changesTitle,
  async render(view) {
    const w = words[view.lang]
    const wanted = wantedIn(view)
    const [{ changes, next }, mine] = await Promise.all([
      view.ask(recentChanges, { ...wanted, limit: 50 }),
      view.ask(standing, {}),
    ])
    const names = await namesOf(view, [wanted.agent ?? null, ...changes.map(({ author }) => author)])
    const editor = wanted.agent && w.ofEditor(names.get(wanted.agent) ?? w.somebody)
    return (
      <>
        <PageHead title={editor ?? w.changesTitle} lead={w.changesLead} />
        <ViewTabs view={view} now="changes" />
        <Stack>
          <Filters view={view} />
          <Card>
            {changes.length > 0 ? (
              <Rows label={w.changesTitle}>
                {changes.map((one) => (
                  <ChangeRow view={view} one={one} names={names} />
                ))}
              </Rows>
            ) : (
              <Empty title={w.noChanges[wanted.only]} icon="check">
                {w.noChangesText[wanted.only]}
              </Empty>
            )}
            <Pagination
              previous={wanted.before ? address(view, { only: wanted.only }) : undefined}
              next={next === null ? undefined : address(view, { only: wanted.only, before: String(next) })}
            />
          </Card>
          {view.standing.agent && (
            <p class="text-sm text-soft">{mine.trusted ? w.trusted : w.trust(mine.stood, mine.needed)}</p>
          )}
        </Stack>
      </>
    )
  },
})

function wantedIn({ search }: PageView) {
  const only = changeFilters.find((one) => one === search.get('only')) ?? 'all'
  const asked = search.get('agent')
  const agent = isId(asked) ? asked : undefined
  const before = /^\d{1,15}$/.exec(search.get('before') ?? '')?.[0]
  return { only, agent, before: before === undefined ? undefined : Number(before) }
}

function address(view: PageView, by: Record<string, string>): string {
  const agent = wantedIn(view).agent
  const search = new URLSearchParams({ ...by, ...(agent ? { agent } : {}) })
  return view.href(`/knowledge/changes?${search}`)
}

/** Those that make sense to this reader, each a link as wide as a thumb. */
function Filters({ view }: { view: PageView }) {
  const w = words[view.lang]
  const now = wantedIn(view).only
  const shown = changeFilters.filter((one) => one !== 'watched' || view.standing.agent)
  return (
    <nav aria-label={w.filtersLabel} class="flex flex-wrap gap-2">
      {shown.map((one) => (
        <a
          href={address(view, { only: one })}
          aria-current={one === now ? 'page' : undefined}
          class="touch inline-flex items-center rounded-full border border-line bg-surface px-4 hover:border-edge aria-[current=page]:border-celadon aria-[current=page]:bg-celadon-wash aria-[current=page]:font-bold"
        >
          {w.filters[one]}
        </a>
      ))}
    </nav>
  )
}

type RowProps = { view: PageView; one: RevisionShown; names: Names }

function ChangeRow({ view, one, names }: RowProps) {
  const w = words[view.lang]
  const compare = pageHref(view, one.page, `/compare?from=${one.number - 1}&to=${one.number}`)
  const by = one.author ? (
    <a href={address(view, { agent: one.author })} class="quiet-link relative">
      {writer(view, names, one)}
    </a>
  ) : (
    writer(view, names, one)
  )
  return (
    <Row
      href={compare}
      title={one.title}
      detail={
        <>
          {by} · {moment(view, one.at)} · {saidOf(view, one)}
        </>
      }
      aside={<Grown view={view} by={one.grown} />}
    >
      {one.flag && one.looked === 'flagged' && <p class="text-vermilion">{w.flagSays(one.flag)}</p>}
      <div class="flex flex-wrap items-start gap-2.5">
        <LookedBadge view={view} one={one} />
        {one.minor && <Badge>{w.minorBadge}</Badge>}
      </div>
      <Work view={view} one={one} />
    </Row>
  )
}

/** One press each, for those who patrol; the others read and open the comparison. */
function Work({ view, one }: Omit<RowProps, 'names'>) {
  if (!holds(view, 'patrolRevision') || (one.looked !== 'new' && one.looked !== 'flagged')) return null
  const w = words[view.lang]
  return (
    <div class="mt-2 flex flex-wrap items-start gap-2.5">
      <Looking view={view} one={one} back="changes" />
      {one.newest && one.number > 1 && holds(view, 'revert') && (
        <RevertForm
          view={view}
          page={one.page}
          base={one.number}
          to={one.number - 1}
          label={w.revert}
          back="changes"
        />
      )}
      <LinkButton href={pageHref(view, one.page, '/history')} tone="text">
        {w.history}
      </LinkButton>
    </div>
  )
}
