import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { action, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { degreeText } from '../degree-words.ts'
import { degreesOf } from '../degrees.ts'
import { deletePage } from '../delete-page.ts'
import { protectPage } from '../protect-page.ts'
import { renamePage } from '../rename-page.ts'
import { restorePage } from '../restore-page.ts'
import { words } from '../words.ts'
import { load, type Shown } from './article.tsx'
import { pageHref } from './parts.tsx'

/** Protecting, renaming, deleting: what is done to a page other than writing it. */
export const managePage: Page = page({
  path: '/knowledge/pages/:page/manage',
  title: async (view) => words[view.lang].manageTitle((await load(view)).page.title),
  async render(view) {
    const w = words[view.lang]
    const shown = await load(view)
    const { page: one, can } = shown
    const crumbs = [
      { label: w.title, href: view.href('/knowledge') },
      { label: one.title, href: pageHref(view, one.id) },
      { label: w.manage },
    ]
    const parts = [
      can.restore && <Restore view={view} shown={shown} />,
      (can.protect || mayPropose(view, shown)) && <Protect view={view} shown={shown} />,
      can.rename && <Rename view={view} shown={shown} />,
      can.delete && <Delete view={view} shown={shown} />,
    ].filter(Boolean)
    return (
      <>
        <Breadcrumb crumbs={crumbs} />
        <PageHead title={w.manageTitle(one.title)} />
        <Stack>
          {parts.length > 0 ? (
            parts
          ) : (
            <Card>
              <Empty title={w.nothingToManage} icon="rules">
                {w.nothingToManageText}
              </Empty>
            </Card>
          )}
        </Stack>
      </>
    )
  },
})

/** Others may propose it where the charter lets a decision protect pages: the door then leads there. */
const mayPropose = (view: PageView, { page: one }: Shown) =>
  !one.deleted && view.may(protectPage) === 'propose'

type Props = { view: PageView; shown: Shown }

function Protect({ view, shown: { page: one, degree } }: Props) {
  const w = words[view.lang]
  const degrees = degreesOf(view.charter).map((value) => ({
    value,
    label: degreeText(view.charter, value, view.lang),
  }))
  const lengths = Object.entries(w.lengths).map(([value, label]) => ({ value, label }))
  return (
    <Card title={w.protectTitle}>
      <p class="mb-3 text-soft">{w.protectText}</p>
      <Form action={pageHref(view, one.id, '/protect')} view={view} submit={w.protect} submitTone="quiet">
        <SelectField name="degree" label={w.degree} options={degrees} value={degree} />
        <SelectField name="length" label={w.howLong} options={lengths} value="ever" />
        <TextField name="reason" label={w.reason} maxlength={300} optional />
      </Form>
    </Card>
  )
}

function Rename({ view, shown: { page: one } }: Props) {
  const w = words[view.lang]
  return (
    <Card title={w.renameTitle}>
      <p class="mb-3 text-soft">{w.renameText}</p>
      <Form action={pageHref(view, one.id, '/rename')} view={view} submit={w.rename} submitTone="quiet">
        <TextField name="title" label={w.pageTitle} value={one.title} maxlength={200} />
        <TextField name="reason" label={w.reason} maxlength={300} optional />
      </Form>
    </Card>
  )
}

function Delete({ view, shown: { page: one } }: Props) {
  const w = words[view.lang]
  return (
    <Card title={w.deleteTitle}>
      <Confirm
        label={w.delete}
        question={w.deleteAsk}
        action={pageHref(view, one.id, '/delete')}
        submit={w.delete}
        onceKey={view.key}
      >
        <TextField name="reason" label={w.reason} maxlength={300} optional />
      </Confirm>
    </Card>
  )
}

function Restore({ view, shown: { page: one } }: Props) {
  const w = words[view.lang]
  return (
    <Card title={w.restore}>
      <p class="mb-3 text-soft">{w.restoreText}</p>
      <Form action={pageHref(view, one.id, '/restore')} view={view} submit={w.restore}>
        <TextField name="reason" label={w.reason} maxlength={300} optional />
      </Form>
    </Card>
  )
}

const dayMs = 86_400_000
const days: Record<string, number | undefined> = { day: 1, week: 7, month: 30 }

/** The input says the moment itself, so that it can be decided on and carried out later. */
function endOf(view: PageView, length: string): string | undefined {
  const count = days[length]
  return count === undefined ? undefined : new Date(view.now.getTime() + count * dayMs).toISOString()
}

const here = (view: PageView) => `/knowledge/pages/${view.params.page}`
const common = { again: managePage, done: (_: unknown, view: PageView) => here(view) }

const protectPost = action({
  ...common,
  path: '/knowledge/pages/:page/protect',
  command: protectPage,
  input: (form, view) => ({
    page: view.params.page,
    degree: form.text('degree'),
    until: form.text('degree') === 'anyone' ? undefined : endOf(view, form.text('length')),
    reason: form.text('reason'),
  }),
  notice: (view) => words[view.lang].protectedNow,
})

const renamePost = action({
  ...common,
  path: '/knowledge/pages/:page/rename',
  command: renamePage,
  input: (form, view) => ({
    page: view.params.page,
    title: form.text('title'),
    reason: form.text('reason'),
  }),
  notice: (view) => words[view.lang].renamed,
})

const deletePost = action({
  ...common,
  path: '/knowledge/pages/:page/delete',
  command: deletePage,
  input: (form, view) => ({ page: view.params.page, reason: form.text('reason') }),
  done: () => '/knowledge',
  notice: (view) => words[view.lang].deleted,
})

const restorePost = action({
  ...common,
  path: '/knowledge/pages/:page/restore',
  command: restorePage,
  input: (form, view) => ({ page: view.params.page, reason: form.text('reason') }),
  notice: (view) => words[view.lang].restored,
})

export const managePosts = [protectPost, renamePost, deletePost, restorePost]
