import type { Child } from 'hono/jsx'
import { kernelFailure } from '../../../kernel/failure.ts'
import { isId } from '../../../kernel/fields.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { lifeWords } from '../life-words.ts'
import { proposingWords } from '../proposing-words.ts'
import { decision } from '../queries.ts'
import type { DecisionView } from '../query-shapes.ts'
import { words } from '../words.ts'
import { ContentFields } from './content-fields.tsx'
import { formErrors } from './proposing-errors.ts'
import { longestTitle, Reason } from './question-form.tsx'

/** The decision an address names. @throws kernel.not_found */
export async function decisionAt(view: PageView): Promise<DecisionView> {
  const { id } = view.params
  const found = isId(id) && (await view.ask(decision, { decision: id }))
  if (!found) throw kernelFailure('not_found', { what: 'decisions.decision' })
  return found
}

/** Whoever proposed it edits it, while voting has not opened. */
export const editPage: Page = page({
  path: '/decisions/:id/edit',
  title: (view) => lifeWords[view.lang].reviseTitle,
  async render(view) {
    const one = await decisionAt(view)
    const w = lifeWords[view.lang]
    const mayEdit = one.proposer === view.standing.agent && view.may('decisions.editProposal') === 'yes'
    return (
      <Editing view={view} one={one} title={w.reviseTitle} lead={w.editHelp} isOpen={mayEdit}>
        <EditForm view={view} one={one} step="edit" submit={w.save}>
          <ContentFields view={view} one={one} fixed={w.contentFixed} />
          <Reason view={view} value={one.reason} />
        </EditForm>
      </Editing>
    )
  },
})

/** Anybody else suggests what should be different. */
export const amendPage: Page = page({
  path: '/decisions/:id/amend',
  title: (view) => lifeWords[view.lang].amendTitle,
  async render(view) {
    const one = await decisionAt(view)
    const w = lifeWords[view.lang]
    const maySuggest = view.may('decisions.suggestAmendment') === 'yes'
    return (
      <Editing view={view} one={one} title={w.amendTitle} lead={w.amendLead} isOpen={maySuggest}>
        <EditForm view={view} one={one} step="amend" submit={w.sendAmendment}>
          <ContentFields view={view} one={one} fixed={w.contentFixedAmend} />
          <TextArea name="note" label={w.note} hint={w.noteHint} rows={3} maxlength={2_000} />
        </EditForm>
      </Editing>
    )
  },
})

type EditingProps = {
  view: PageView
  one: DecisionView
  title: string
  lead: string
  isOpen: boolean
  children: Child
}

function Editing({ view, one, title, lead, isOpen, children }: EditingProps) {
  const w = lifeWords[view.lang]
  const back = view.href(`/decisions/${one.decision}`)
  const canChange = isOpen && (one.state === 'idea' || one.state === 'discussed')
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: words[view.lang].title, href: view.href('/decisions') },
          { label: one.title, href: back },
          { label: title },
        ]}
      />
      <PageHead title={title} lead={canChange ? lead : undefined} />
      <Card>
        {canChange ? (
          children
        ) : (
          <Empty title={w.cannotEdit} icon="vote" action={{ href: back, label: w.backToDecision }}>
            {w.cannotEditText}
          </Empty>
        )}
      </Card>
    </>
  )
}

type FormProps = { view: PageView; one: DecisionView; step: string; submit: string; children: Child }

function EditForm({ view, one, step, submit, children }: FormProps) {
  const w = lifeWords[view.lang]
  return (
    <Form
      action={view.href(`/decisions/${one.decision}/${step}`)}
      onceKey={view.key}
      values={view.values}
      errors={formErrors(view, proposingWords[view.lang])}
      submit={submit}
      cancel={view.href(`/decisions/${one.decision}`)}
    >
      <TextField name="title" label={w.fieldTitle} value={one.title} maxlength={longestTitle} />
      {children}
    </Form>
  )
}
