import { parseAmount, unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { type FormInput, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { isKind, kinds, kindWords } from '../kinds.ts'
import { registerResource } from '../register-resource.ts'
import { words } from '../words.ts'
import { localDay, momentOn } from './moment.ts'

const units = ['pieces', 'kg', 'L', 'kWh', 'km', 'h', 'points']

export const newResourcePage = page({
  path: '/resources/new',
  title: (view) => words[view.lang].newTitle,
  render(view) {
    const w = words[view.lang]
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/resources') }, { label: w.newTitle }]} />
        <PageHead title={w.newTitle} lead={w.newLead} />
        <Card>
          <Form
            action={view.href('/resources/new')}
            view={view}
            submit={w.save}
            cancel={view.href('/resources')}
          >
            <TextField name="name" label={w.name} hint={w.nameHint} maxlength={120} />
            <KindChoice view={view} />
            <AmountField name="quantity" label={w.quantity} hint={w.quantityHint} unit="" decimals optional />
            <SelectField
              name="unit"
              label={w.unit}
              value="pieces"
              options={units.map((unit) => ({ value: unit, label: unitOf(unit).name[view.lang] }))}
            />
            <Choice
              name="whose"
              label={w.whose}
              value="ours"
              options={[
                { value: 'ours', label: w.whoseOurs },
                { value: 'mine', label: w.whoseMine, disabled: !view.standing.agent },
              ]}
            />
            <DateField name="since" label={w.since} value={localDay(view)} max={localDay(view)} />
            <TextField name="location" label={w.location} maxlength={200} optional />
            <TextArea name="note" label={w.note} rows={3} maxlength={5000} optional />
            <TextArea
              name="conditions"
              label={w.conditions}
              hint={w.conditionsHint}
              rows={3}
              maxlength={5000}
              optional
            />
          </Form>
        </Card>
      </>
    )
  },
})

function KindChoice({ view }: { view: PageView }) {
  const options = Object.entries(kindWords[view.lang]).map(([value, { name, detail }]) => ({
    value,
    label: name,
    detail,
  }))
  return <Choice name="kind" label={words[view.lang].kind} options={options} value="thing" />
}

export const newResourcePost = post({
  path: '/resources/new',
  again: newResourcePage,
  async handle(view, form) {
    const { resource } = await view.execute(registerResource, await inputOf(view, form), {
      key: form.text('_key'),
    })
    return { to: `/resources/${resource}`, notice: words[view.lang].registered }
  },
})

async function inputOf(view: PageView, form: FormInput) {
  const chosen = form.text('kind')
  const kind = kinds[isKind(chosen) ? chosen : 'thing']
  const unit = kind.single ? 'pieces' : form.text('unit')
  const typed = parseAmount(form.text('quantity') || '0', unitOf(unit), view.lang)
  return {
    ...kind,
    unit,
    name: form.text('name'),
    note: form.text('note'),
    location: form.text('location'),
    conditions: form.text('conditions'),
    image: null,
    // What cannot be read goes on as it was typed: the command's own check refuses it by its field.
    quantity: kind.single ? '1' : typeof typed === 'bigint' ? String(typed) : form.text('quantity'),
    accountable: form.text('whose') === 'mine' ? view.standing.agent : undefined,
    at: await momentOn(view, form.text('since')),
  }
}
