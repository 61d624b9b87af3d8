import { Badge } from '../../../ui/badge.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card, MoreLink } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { homeCard, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { isKind, type Kind, kindCodes, kindOf, kinds, kindWords } from '../kinds.ts'
import { resources } from '../queries.ts'
import { registerResource } from '../register-resource.ts'
import type { ResourceView } from '../shapes.ts'
import { words } from '../words.ts'
import { assetWords } from '../words-assets.ts'
import { type Names, namesIn, ResourceRow } from './parts.tsx'
import { Views } from './views.tsx'

export const resourcesPage = page({
  path: '/resources',
  title: (view) => words[view.lang].title,
  nav: { order: 70, label: { ko: '자원', en: 'Resources' }, icon: 'things' },
  async render(view) {
    const w = words[view.lang]
    const retired = view.search.get('retired') === '1'
    const search = view.search.get('q')?.trim() || undefined
    const asked = view.search.get('kind') ?? ''
    const kind = isKind(asked) ? asked : undefined
    const custodian = view.search.get('keeper') === 'me' ? view.standing.agent : undefined
    const after = view.search.get('after') ?? undefined
    const found = await view.ask(resources, { retired, search, kind, custodian, after })
    const names = await namesIn(view, [], keepersOf(found.resources))
    const isNarrowed = [search, kind, custodian].some((one) => one !== undefined)
    const isEmpty = found.resources.length === 0 && !isNarrowed && !retired
    const add = !isEmpty && (
      <>
        <LinkButton href={view.href('/resources/register')}>{assetWords[view.lang].register}</LinkButton>
        {view.may(registerResource) !== 'no' && (
          <LinkButton href={view.href('/resources/new')} tone="primary" icon="plus">
            {w.addButton}
          </LinkButton>
        )}
      </>
    )
    return (
      <>
        <PageHead title={w.title} lead={w.lead} actions={add} />
        <Views view={view} at={retired ? 'retired' : 'resources'} />
        {isEmpty ? (
          <Nothing view={view} />
        ) : (
          <Stack>
            {(isNarrowed || found.count > fewToSearch) && <Search view={view} retired={retired} />}
            {found.resources.length === 0 && (
              <p class="text-soft">{retired ? w.noneRetired : w.nothingFound}</p>
            )}
            <ByKind view={view} list={found.resources} names={names} />
          </Stack>
        )}
        <Pagination next={found.next ? view.href(`/resources?${nextSearch(view, found.next)}`) : undefined} />
      </>
    )
  },
})

/** Few enough to see at a glance. */
const fewToSearch = 12

function Search({ view, retired }: { view: PageView; retired: boolean }) {
  const [w, a] = [words[view.lang], assetWords[view.lang]]
  const said = (name: string) => view.search.get(name) ?? undefined
  return (
    <Form action={view.href('/resources')} method="get" submit={w.searchButton} submitTone="quiet">
      {retired && <HiddenField name="retired" value="1" />}
      <div class="grid gap-3 sm:grid-cols-3">
        <TextField name="q" type="search" label={w.search} value={said('q')} optional />
        <SelectField
          name="kind"
          label={a.filterKind}
          value={said('kind')}
          blank={a.allKinds}
          options={kindCodes.map((value) => ({ value, label: kindWords[view.lang][value].name }))}
          optional
        />
        {view.standing.agent && (
          <SelectField
            name="keeper"
            label={a.filterKeeper}
            value={said('keeper')}
            blank={a.anyKeeper}
            options={[{ value: 'me', label: a.mineOnly }]}
            optional
          />
        )}
      </div>
    </Form>
  )
}

const keepersOf = (list: readonly ResourceView[]) =>
  list.map((one) => one.custodian).filter((one) => one !== null)

function nextSearch(view: PageView, after: string): string {
  const search = new URLSearchParams(view.search)
  search.set('after', after)
  return search.toString()
}

const Nothing = ({ view }: { view: PageView }) => (
  <Card>
    <Teaching view={view} />
  </Card>
)

function Teaching({ view }: { view: PageView }) {
  const w = words[view.lang]
  const may = view.may(registerResource) !== 'no'
  const action = may ? { href: view.href('/resources/new'), label: w.firstAction } : undefined
  return (
    <Empty icon="things" title={w.emptyTitle} action={action}>
      {w.emptyText}
    </Empty>
  )
}

function ByKind({ view, list, names }: { view: PageView; list: readonly ResourceView[]; names: Names }) {
  const groups = (Object.keys(kinds) as Kind[])
    .map((kind) => ({ kind, of: list.filter((one) => kindOf(one) === kind) }))
    .filter((group) => group.of.length > 0)
  return (
    <Columns layout="two">
      {groups.map(({ kind, of }) => (
        <Card title={kindWords[view.lang][kind].name} aside={<Badge>{of.length}</Badge>}>
          <Rows>
            {of.map((resource) => (
              <ResourceRow view={view} resource={resource} names={names} bare />
            ))}
          </Rows>
        </Card>
      ))}
    </Columns>
  )
}

const mostOnHome = 4

/** The first of the three parts of a commons on its home. */
export const resourcesCard = homeCard({
  part: 'resources',
  order: 10,
  async render(view) {
    if (view.may(resources) !== 'yes') return null
    const w = words[view.lang]
    const found = await view.ask(resources, {})
    const list = found.resources.slice(0, mostOnHome)
    const names = await namesIn(view, [], keepersOf(list))
    if (found.count === 0) {
      return (
        <Card title={w.title} href={view.href('/resources')}>
          <Teaching view={view} />
        </Card>
      )
    }
    return (
      <Card title={w.title} href={view.href('/resources')} aside={<Badge>{w.count(found.count)}</Badge>}>
        <Rows label={w.title}>
          {list.map((resource) => (
            <ResourceRow view={view} resource={resource} names={names} />
          ))}
        </Rows>
        {found.count > list.length && <MoreLink href={view.href('/resources')}>{w.seeAll}</MoreLink>}
      </Card>
    )
  },
})
