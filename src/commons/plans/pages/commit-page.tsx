import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { once, today } from '../../../ui/typed.ts'
import type { ActionCode } from '../../observation/actions.ts'
import { commit } from '../commit.ts'
import { words } from '../words.ts'
import { requireLine } from './lines.ts'
import { crumbTo, sideFrom, sideOptions, usValue } from './parts.tsx'

const promised = ['transfer', 'work', 'deliverService', 'transferCustody'] as const

/** Who gives whom what by when. */
export const newCommitmentPage: Page = page({
  path: '/plans/commitments/new',
  title: (view) => words[view.lang].newCommitment,
  async render(view) {
    const w = words[view.lang]
    const people = await sideOptions(view)
    const options = promised.map((value) => ({ value, label: w.kinds[value] }))
    return (
      <>
        <Breadcrumb crumbs={[crumbTo(view, 'commitments'), { label: w.newCommitment }]} />
        <PageHead title={w.newCommitment} lead={w.commitmentsLead} />
        <Card>
          <Form
            action={view.href('/plans/commitments/new')}
            view={{ ...view, refusal: view.refusal && { sentence: view.refusal.sentence } }}
            submit={w.newCommitment}
            cancel={view.href('/plans/commitments')}
          >
            <SelectField
              name="provider"
              label={w.from}
              options={people}
              value={view.standing.agent ?? usValue}
            />
            <SelectField name="receiver" label={w.to} options={people} value={usValue} />
            <TextField name="what" label={w.whatField} hint={w.whatHint} maxlength={200} />
            <Choice name="action" label={w.actionField} options={options} value={options[0]!.value} />
            <DateField name="dueOn" label={w.due} min={today(view)} />
            <TextField name="note" label={w.note} maxlength={2000} optional />
          </Form>
        </Card>
      </>
    )
  },
})

export const newCommitmentPost = post({
  path: '/plans/commitments/new',
  again: newCommitmentPage,
  async handle(view, form) {
    const action = form.text('action') as ActionCode
    const { name, amount, unit } = requireLine(view, form.text('what'), action === 'work' ? 'h' : 'pieces')
    const sides = { provider: sideFrom(form.text('provider')), receiver: sideFrom(form.text('receiver')) }
    const what = { action, name, amount: String(amount), unit, note: form.text('note') }
    const input = { ...sides, ...what, dueOn: form.text('dueOn') }
    const made = await view.execute(commit, input, once(view, form))
    const w = words[view.lang]
    const notice = made.status === 'agreed' ? w.committed : w.committedAsked
    return { to: `/plans/commitments/${made.commitment}`, notice }
  },
})
