import { isId } from '../../../kernel/fields.ts'
import { Card } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { once } from '../../../ui/typed.ts'
import { resource, resources } from '../../observation/queries.ts'
import { stopUse } from '../powers.ts'
import { reportTrouble } from '../report-trouble.ts'
import { words } from '../words.ts'
import { Crumbs } from './parts.tsx'

/** What is wrong with what; a resource's own page leads here with the resource chosen. */
export const newTicketPage = page({
  path: '/care/tickets/new',
  title: (view) => words[view.lang].report,
  async render(view) {
    const w = words[view.lang]
    const options = await choices(view)
    return (
      <>
        <Crumbs view={view} label={w.report} under={{ label: w.troubles, path: '/care/tickets' }} />
        <PageHead title={w.report} lead={w.reportLead} />
        <Card>
          {options.length === 0 ? (
            <Empty
              title={w.noResources}
              icon="things"
              action={{ href: view.href('/resources'), label: w.what }}
            >
              {w.troublesNoneText}
            </Empty>
          ) : (
            <Form
              action={view.href('/care/tickets/new')}
              view={view}
              submit={w.report}
              cancel={view.href('/care')}
              upload
            >
              <SelectField name="resource" label={w.what} options={options} value={options[0]?.value} />
              <TextField name="title" label={w.whatTrouble} hint={w.whatTroubleHint} maxlength={100} />
              {view.may(stopUse) === 'yes' && (
                <Checkbox name="unusable" label={w.unusable} hint={w.unusableHint} />
              )}
              <FileField name="photo" label={w.photo} accept="image/*" optional />
              <TextArea name="note" label={w.details} rows={3} maxlength={5000} optional />
            </Form>
          )}
        </Card>
      </>
    )
  },
})

/** The one the address names stands first. */
async function choices(view: PageView) {
  const asked = view.search.get('resource') ?? view.values.resource ?? ''
  const named = isId(asked) ? [(await view.ask(resource, { resource: asked })).resource] : []
  const { resources: all } = await view.ask(resources, {})
  return [...named, ...all.filter(({ id }) => id !== asked)].map(({ id, name }) => ({
    value: id,
    label: name,
  }))
}

export const newTicketPost = post({
  path: '/care/tickets/new',
  again: newTicketPage,
  async handle(view, form) {
    const sent = form.file('photo')
    const photo = sent && sent.bytes.length > 0 ? await view.keep(sent) : null
    const input = {
      ...{ resource: form.text('resource'), title: form.text('title'), note: form.text('note'), photo },
      unusable: form.text('unusable') !== '',
    }
    const { ticket } = await view.execute(reportTrouble, input, once(view, form))
    return { to: `/care/tickets/${ticket}`, notice: words[view.lang].reported }
  },
})
