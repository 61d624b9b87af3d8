import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { type ClauseField, fieldsOf } from '../clause-fields.ts'
import { writeControl } from '../control.ts'
import { layerLabel } from '../labels.ts'
import { topLayer } from '../layers.ts'
import { type Draft, draftClause, draftFrom, withDraft } from '../new-procedure.ts'
import { procedureAnswers } from '../ready-procedures.ts'
import { registry } from '../registry.ts'
import { words } from '../words.ts'
import { mayChange, rulesOf } from './links.ts'
import { ProcedureFields } from './procedure-fields.tsx'
import { ProposedChange, Unreadable } from './proposed-change.tsx'

/** Adds a further way of deciding to the rules; the last step is proposing it. */
export const newProcedurePage = page({
  path: '/charter/new-procedure',
  title: (view) => words[view.lang].newProcedureTitle,
  render(view) {
    const w = words[view.lang]
    const layer = topLayer(rulesOf(view))
    const eyebrow = w.layerOf(layerLabel(rulesOf(view), layer, view.lang))
    return (
      <>
        <PageHead title={w.newProcedureTitle} eyebrow={eyebrow} lead={w.newProcedureLead} />
        {mayChange(view, layer) ? <Drafting view={view} /> : <p>{w.mayNot}</p>}
      </>
    )
  },
})

function Drafting({ view }: { view: PageView }) {
  const drafted = withDraft(rulesOf(view))
  const said = procedureAnswers(drafted, (name) => view.search.getAll(name))
  const isSent = view.search.has('show')
  const method = isSent ? said(`${draftClause}.method`)[0] : undefined
  const fields = fieldsOf(drafted, draftClause, registry(), view.lang, { method })
  const draft = draftFrom(rulesOf(view), fields, isSent ? said : standing(fields), registry())
  const values = isSent ? Object.fromEntries(fields.map(({ path }) => [path, [...said(path)]])) : {}
  const form = (
    <Card title={words[view.lang].newProcedure}>
      <DraftForm view={view} draft={draft} fields={fields} values={values} isSent={isSent} />
    </Card>
  )
  if (!isSent) return form
  return (
    <Columns layout="main-side">
      <Stack>
        <Drafted view={view} draft={draft} fields={fields} />
      </Stack>
      {form}
    </Columns>
  )
}

type FormProps = {
  view: PageView
  draft: Draft
  fields: readonly ClauseField[]
  values: Record<string, string[]>
  isSent: boolean
}

function DraftForm({ view, draft, fields, values, isSent }: FormProps) {
  return (
    <Form
      action={view.href('/charter/new-procedure')}
      method="get"
      submit={words[view.lang].show}
      values={values}
      cancel={view.href('/charter')}
    >
      <HiddenField name="show" value="1" />
      <ProcedureFields
        clause={draftClause}
        procedure={draft.procedure}
        fields={fields}
        lang={view.lang}
        first={['naming', 'first']}
        touched={isSent ? draft.unreadable : []}
      />
    </Form>
  )
}

/** Nothing sent: every field as it stands. */
const standing = (fields: readonly ClauseField[]) => (name: string) => {
  const field = fields.find((one) => one.path === name)
  return field ? writeControl(field.control, field.value) : []
}

function Drafted({ view, draft, fields }: { view: PageView; draft: Draft; fields: readonly ClauseField[] }) {
  const labels = fields.filter((one) => draft.unreadable.includes(one.path)).map((one) => one.label)
  if (!draft.change) return <Unreadable view={view} labels={labels} />
  return <ProposedChange view={view} layer={topLayer(rulesOf(view))} changes={[draft.change]} />
}
