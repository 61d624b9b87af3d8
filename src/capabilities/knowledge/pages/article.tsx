import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { type Definition, Definitions } from '../../../ui/definitions.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { action, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { degreeText } from '../degree-words.ts'
import { suggestions } from '../query-history.ts'
import { page as pageQuery } from '../query-page.ts'
import type { SuggestionShown } from '../shapes.ts'
import { watchPage } from '../watch-page.ts'
import { words } from '../words.ts'
import { LicenceNote, LookedBadge, moment, type Names, namesOf, pageHref, When, writer } from './parts.tsx'
import { rendered } from './rendered.tsx'

export const load = (view: PageView) => view.ask(pageQuery, { page: view.params.page ?? '' })
export type Shown = Awaited<ReturnType<typeof load>>

/** One page as it reads now, and what I can do with it. */
export const articlePage: Page = page({
  path: '/knowledge/pages/:page',
  title: async (view) => (await load(view)).page.title,
  async render(view) {
    const w = words[view.lang]
    const shown = await load(view)
    const [{ contents, body }, waiting] = await Promise.all([
      rendered(view, shown.text),
      view.ask(suggestions, { page: shown.page.id }),
    ])
    const authors = [shown.newest, ...waiting.suggestions].map(({ author }) => author)
    const names = await namesOf(view, authors)
    const { title } = shown.page
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/knowledge') }, { label: title }]} />
        <PageHead
          title={title}
          badge={shown.page.deleted && <Badge tone="needs">{w.deletedBadge}</Badge>}
          actions={<Actions view={view} shown={shown} />}
        />
        <Columns layout="main-side">
          <Card>
            {contents}
            {shown.text === '' ? <p class="text-soft">{w.emptyPage}</p> : body}
            <p class="mt-6 border-t border-line pt-3 text-sm text-soft">
              <LicenceNote view={view} />
            </p>
          </Card>
          <Stack>
            <About view={view} shown={shown} names={names} />
            {waiting.suggestions.length > 0 && (
              <Waiting view={view} list={waiting.suggestions} names={names} />
            )}
          </Stack>
        </Columns>
      </>
    )
  },
})

type Props = { view: PageView; shown: Shown }

function Actions({ view, shown: { page: one, can } }: Props) {
  const w = words[view.lang]
  if (!can.edit && !can.suggest) return null
  return (
    <LinkButton href={pageHref(view, one.id, '/edit')} tone="primary">
      {can.edit ? w.edit : w.suggestEdit}
    </LinkButton>
  )
}

function About({ view, shown, names }: Props & { names: Names }) {
  const w = words[view.lang]
  const { page: one, newest, degree, until } = shown
  const by = `${writer(view, names, newest)} · ${w.revision(newest.number)}`
  const items: Definition[] = [
    {
      term: w.lastChange,
      value: (
        <>
          {by} · <When view={view} at={newest.at} /> <LookedBadge view={view} one={newest} />
        </>
      ),
    },
    { term: w.howBig, value: w.size(one.size) },
  ]
  if (degree !== 'anyone') {
    const who = degreeText(view.charter, degree, view.lang)
    items.push({ term: w.protection, value: until ? `${who} · ${w.until(moment(view, until))}` : who })
  }
  return (
    <Card title={w.about}>
      <Definitions items={items} />
      <div class="mt-3 flex flex-wrap items-center gap-2.5">
        <LinkButton href={pageHref(view, one.id, '/history')}>{w.history}</LinkButton>
        {view.standing.agent && <LinkButton href={pageHref(view, one.id, '/manage')}>{w.manage}</LinkButton>}
        {view.may(watchPage) === 'yes' && !one.deleted && <Watch view={view} shown={shown} />}
      </div>
    </Card>
  )
}

function Watch({ view, shown: { page: one, watching } }: Props) {
  const w = words[view.lang]
  return (
    <Form action={pageHref(view, one.id, '/watch')} onceKey={view.key}>
      <HiddenField name="watching" value={watching ? '' : 'on'} />
      <Button tone="quiet">{watching ? w.unwatch : w.watch}</Button>
    </Form>
  )
}

type WaitingProps = { view: PageView; list: readonly SuggestionShown[]; names: Names }

function Waiting({ view, list, names }: WaitingProps) {
  const w = words[view.lang]
  return (
    <Card title={w.openSuggestions(list.length)}>
      <Rows>
        {list.map((one) => (
          <Row
            href={view.href(`/knowledge/suggestions/${one.id}`)}
            title={one.summary || w.suggestionTitle}
            detail={`${writer(view, names, one)} · ${moment(view, one.at)}`}
          />
        ))}
      </Rows>
    </Card>
  )
}

export const watchPost = action({
  path: '/knowledge/pages/:page/watch',
  again: articlePage,
  command: watchPage,
  input: (form, view) => ({ page: view.params.page, watching: form.text('watching') !== '' }),
  done: (_, view) => `/knowledge/pages/${view.params.page}`,
})
