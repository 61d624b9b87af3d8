import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { degreeText } from '../degree-words.ts'
import { history } from '../query-history.ts'
import type { ActShown, RevisionShown } from '../shapes.ts'
import { words } from '../words.ts'
import { load } from './article.tsx'
import { Grown, LookedBadge, moment, type Names, namesOf, pageHref, saidOf, writer } from './parts.tsx'

/** Every revision of a page: who wrote it when, what it changed, and which two to compare. */
export const historyPage: Page = page({
  path: '/knowledge/pages/:page/history',
  title: async (view) => `${(await load(view)).page.title}: ${words[view.lang].history}`,
  async render(view) {
    const w = words[view.lang]
    const { page: one } = await load(view)
    const { revisions, next, acts } = await view.ask(history, { page: one.id, before: beforeIn(view) })
    const names = await namesOf(view, [
      ...revisions.map(({ author }) => author),
      ...acts.map(({ agent }) => agent),
    ])
    const here = pageHref(view, one.id, '/history')
    const crumbs = [
      { label: w.title, href: view.href('/knowledge') },
      { label: one.title, href: pageHref(view, one.id) },
      { label: w.history },
    ]
    return (
      <>
        <Breadcrumb crumbs={crumbs} />
        <PageHead title={w.history} eyebrow={one.title} />
        <Stack>
          {revisions.length > 1 && <Compare view={view} page={one.id} revisions={revisions} />}
          <Card>
            <Rows label={w.history}>
              {revisions.map((each) => (
                <RevisionRow view={view} one={each} names={names} />
              ))}
            </Rows>
            <Pagination
              previous={beforeIn(view) ? here : undefined}
              next={next === null ? undefined : `${here}?before=${next}`}
            />
          </Card>
          {acts.length > 0 && <Acts view={view} acts={acts} names={names} />}
        </Stack>
      </>
    )
  },
})

function beforeIn(view: PageView): number | undefined {
  const text = view.search.get('before') ?? ''
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined
}

function Compare({ view, page, revisions }: { view: PageView; page: string; revisions: RevisionShown[] }) {
  const w = words[view.lang]
  const options = revisions.map((one) => ({
    value: String(one.number),
    label: `${w.revision(one.number)} · ${moment(view, one.at)}`,
  }))
  return (
    <Card title={w.compareTitle}>
      <Form action={pageHref(view, page, '/compare')} method="get">
        <SelectField name="from" label={w.from} options={options} value={options[1]?.value} />
        <SelectField name="to" label={w.to} options={options} value={options[0]?.value} />
        <div>
          <Button tone="quiet">{w.compare}</Button>
        </div>
      </Form>
    </Card>
  )
}

type RowProps = { view: PageView; one: RevisionShown; names: Names }

function RevisionRow({ view, one, names }: RowProps) {
  const w = words[view.lang]
  const href = pageHref(view, one.page, `/revisions/${one.number}`)
  const before = `/compare?from=${one.number - 1}&to=${one.number}`
  return (
    <Row
      href={href}
      title={`${w.revision(one.number)} · ${writer(view, names, one)}`}
      detail={`${moment(view, one.at)} · ${saidOf(view, one)}`}
      aside={<Grown view={view} by={one.grown} />}
    >
      <div class="flex flex-wrap items-center gap-2.5">
        <LinkButton href={pageHref(view, one.page, before)}>{w.compareBefore}</LinkButton>
        {one.minor && <Badge>{w.minorBadge}</Badge>}
        <LookedBadge view={view} one={one} />
      </div>
    </Row>
  )
}

function Acts({ view, acts, names }: { view: PageView; acts: readonly ActShown[]; names: Names }) {
  const w = words[view.lang]
  const detail = (one: ActShown) => [
    moment(view, one.at),
    one.degree && degreeText(view.charter, one.degree, view.lang),
    one.until && w.until(moment(view, one.until)),
    one.title && w.wasCalled(one.title),
    one.reason,
  ]
  return (
    <Card title={w.actsTitle}>
      <Rows label={w.actsTitle}>
        {acts.map((one) => (
          <Row
            title={`${w.acts[one.kind]} · ${one.agent ? (names.get(one.agent) ?? w.somebody) : w.byDecision}`}
            detail={detail(one).filter(Boolean).join(' · ')}
          />
        ))}
      </Rows>
    </Card>
  )
}
