import { parseAmount, unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import { type FormInput, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { once } from '../../../ui/typed.ts'
import { isKind, kinds, kindWords } from '../kinds.ts'
import { registerResource } from '../register-resource.ts'
import { words } from '../words.ts'
import { LotFields, lotOf } from './marks.tsx'
import { localDay, momentOn } from './moment.ts'

export const units = ['kg', 'L', 'pieces', 'head', 'kWh', 'km', 'h', 'points']

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
            <KindAndStock view={view} />
            <TextField name="location" label={w.location} maxlength={200} optional />
            <TextArea name="note" label={w.note} rows={3} maxlength={5000} optional />
            <Disclosure summary={w.moreFields} open={view.refusal !== undefined}>
              <div class="flex flex-col gap-4">
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
                <LotFields view={view} />
                <TextArea
                  name="conditions"
                  label={w.conditions}
                  hint={w.conditionsHint}
                  rows={3}
                  maxlength={5000}
                  optional
                />
              </div>
            </Disclosure>
          </Form>
        </Card>
      </>
    )
  },
})

/** How much there is is asked only of stores; a browser too old to hide the question shows it always. */
function KindAndStock({ view }: { view: PageView }) {
  const w = words[view.lang]
  const options = Object.entries(kindWords[view.lang]).map(([value, { name, detail }]) => ({
    value,
    label: name,
    detail,
  }))
  return (
    <div class="group/kind flex flex-col gap-4">
      <Choice name="kind" label={w.kind} options={options} value="thing" />
      <div class="grid max-w-[40rem] grid-cols-[minmax(0,1fr)_8rem] items-end gap-x-3 group-has-[input[value=stock]:not(:checked)]/kind:hidden">
        <AmountField name="quantity" label={w.quantity} hint={w.quantityHint} unit="" decimals optional />
        <SelectField
          name="unit"
          label={w.unit}
          value="kg"
          options={units.map((unit) => ({ value: unit, label: unitOf(unit).name[view.lang] }))}
        />
      </div>
    </div>
  )
}

export const newResourcePost = post({
  path: '/resources/new',
  again: newResourcePage,
  async handle(view, form) {
    const input = await inputOf(view, form)
    const { resource } = await view.execute(registerResource, input, once(view, form))
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
    lot: lotOf(form),
    accountable: form.text('whose') === 'mine' ? view.standing.agent : undefined,
    at: await momentOn(view, form.text('since')),
  }
}
