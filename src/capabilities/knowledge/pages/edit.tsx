import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { action, type FormInput, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { editPage } from '../edit-page.ts'
import { merged } from '../merge.ts'
import { revision } from '../query-page.ts'
import { suggestEdit } from '../suggest-edit.ts'
import { words } from '../words.ts'
import { load, type Shown } from './article.tsx'
import { Comparison } from './comparison.tsx'
import { pageHref } from './parts.tsx'
import { Help, TextPart } from './write.tsx'

/** Changing a page, or suggesting a change where it is protected from me. */
export const editorPage: Page = page({
  path: '/knowledge/pages/:page/edit',
  title: async (view) => words[view.lang].editTitle((await load(view)).page.title),
  async render(view) {
    const w = words[view.lang]
    const shown = await load(view)
    const { page: one, can, degree } = shown
    const conflict = await clashIn(view, shown)
    const title = can.edit ? w.editTitle(one.title) : w.suggestTitle(one.title)
    const suggestLead = degree.startsWith('decision:') ? w.suggestLeadDecision : w.suggestLead
    const crumbs = [
      { label: w.title, href: view.href('/knowledge') },
      { label: one.title, href: pageHref(view, one.id) },
      { label: can.edit ? w.edit : w.suggestEdit },
    ]
    return (
      <>
        <Breadcrumb crumbs={crumbs} />
        <PageHead title={title} lead={can.edit ? w.editBase(one.revision) : can.suggest && suggestLead} />
        {can.edit || can.suggest ? (
          <Editor view={view} shown={shown} conflict={conflict} />
        ) : (
          <Closed view={view} shown={shown} />
        )}
      </>
    )
  },
})

type Props = { view: PageView; shown: Shown }

function Editor({ view, shown, conflict }: Props & { conflict?: Clash }) {
  const w = words[view.lang]
  const { page: one, text, can } = shown
  return (
    <Stack>
      {conflict && <Conflict view={view} newest={text} conflict={conflict} />}
      <Card>
        <Form
          action={pageHref(view, one.id, can.edit ? '/edit' : '/suggest')}
          view={view}
          values={conflict ? { ...view.values, text: conflict.text } : undefined}
          submit={can.edit ? w.save : w.suggest}
          cancel={pageHref(view, one.id)}
        >
          <HiddenField name="base" value={String(one.revision)} />
          {!view.standing.agent && <p class="text-soft">{w.asGuest}</p>}
          <TextPart view={view} text={text} />
          <TextField name="summary" label={w.summary} hint={w.summaryHint} maxlength={300} optional />
          {can.edit && <Checkbox name="minor" label={w.minor} hint={w.minorHint} />}
        </Form>
        <Help view={view} />
      </Card>
    </Stack>
  )
}

/** What was typed while somebody else saved: put together where both changed different places. */
interface Clash {
  text: string
  isMerged: boolean
}

async function clashIn(view: PageView, { page: one, text: newest }: Shown): Promise<Clash | undefined> {
  if (view.refusal?.code !== 'knowledge.edit_conflict') return undefined
  const mine = view.values.text ?? ''
  const base = Number(view.values.base)
  const from = base >= 1 && base < one.revision ? { page: one.id, revision: base } : undefined
  const old = from && (await view.ask(revision, from))
  const both = old && !old.revision.erased ? merged(old.text, newest, mine) : undefined
  return { text: both ?? mine, isMerged: both !== undefined }
}

/** Somebody saved in between: nothing of either text is lost unseen. */
function Conflict({ view, newest, conflict }: { view: PageView; newest: string; conflict: Clash }) {
  const w = words[view.lang]
  const { text, isMerged } = conflict
  return (
    <Card title={isMerged ? w.mergedTitle : w.conflictTitle}>
      <p class="mb-3">{isMerged ? w.mergedText : w.conflictText}</p>
      <Comparison view={view} before={newest} after={text} />
      <div class="mt-3">
        <Disclosure summary={w.conflictNewest}>
          <pre class="overflow-x-auto rounded-xl bg-raised p-4 text-sm whitespace-pre-wrap">{newest}</pre>
        </Disclosure>
      </div>
    </Card>
  )
}

function Closed({ view, shown }: Props) {
  const w = words[view.lang]
  const back = { href: pageHref(view, shown.page.id), label: shown.page.title }
  return (
    <Card>
      <Empty title={w.cannotEdit} icon="rules" action={back}>
        {w.nothingToManageText}
      </Empty>
    </Card>
  )
}

const sent = (form: FormInput, view: PageView) => ({
  page: view.params.page,
  base: Number(form.text('base')),
  text: form.text('text'),
  summary: form.text('summary'),
})

export const editPost = action({
  path: '/knowledge/pages/:page/edit',
  again: editorPage,
  command: editPage,
  input: (form, view) => ({ ...sent(form, view), minor: form.text('minor') !== '' }),
  done: ({ page }) => `/knowledge/pages/${page}`,
  notice: (view) => words[view.lang].saved,
})

export const suggestPost = action({
  path: '/knowledge/pages/:page/suggest',
  again: editorPage,
  command: suggestEdit,
  input: sent,
  done: ({ suggestion }) => `/knowledge/suggestions/${suggestion}`,
  notice: (view) => words[view.lang].suggested,
})
