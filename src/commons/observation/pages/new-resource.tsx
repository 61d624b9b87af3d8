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
import { isKind, kindCodes, kinds, kindWords } from '../kinds.ts'
import { registerResource } from '../register-resource.ts'
import { useWords } from '../use-words.ts'
import { type FlowRate, flowPers, flowUnits, licenceCodes, licenceWords, perWords } from '../uses.ts'
import { words } from '../words.ts'
import { LotFields, lotOf } from './marks.tsx'
import { localDay, momentOn } from './moment.ts'

export const units = ['kg', 'L', 'm3', 'pieces', 'head', 'kWh', 'km', 'h', 'points']

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

const pair = 'grid max-w-[40rem] grid-cols-[minmax(0,1fr)_8rem] items-end gap-x-3'
const triple = 'grid max-w-[40rem] grid-cols-2 items-end gap-3 *:first:col-span-2'

/** Classes spelled out, because the style sheet is made from what stands in the source. */
const only = {
  stocks:
    'group-has-[input:is([value=thing],[value=pool],[value=time],[value=nature],[value=flow],[value=knowledge]):checked]/kind:hidden',
  pools: 'group-has-[input[value=pool]:not(:checked)]/kind:hidden',
  flows: 'group-has-[input[value=flow]:not(:checked)]/kind:hidden',
  knowledge: 'group-has-[input[value=knowledge]:not(:checked)]/kind:hidden',
}

/** What else is asked depends on the kind; a browser too old to hide questions shows them all. */
function KindAndStock({ view }: { view: PageView }) {
  const w = words[view.lang]
  const u = useWords[view.lang]
  const options = kindCodes.map((value) => {
    const { name, detail } = kindWords[view.lang][value]
    return { value, label: name, detail }
  })
  return (
    <div class="group/kind flex flex-col gap-4">
      <Choice name="kind" label={w.kind} options={options} value="thing" />
      <div class={`${pair} ${only.stocks}`}>
        <AmountField name="quantity" label={w.quantity} hint={w.quantityHint} unit="" decimals optional />
        <SelectField
          name="unit"
          label={w.unit}
          value="kg"
          options={units.map((unit) => ({ value: unit, label: unitOf(unit).name[view.lang] }))}
        />
      </div>
      <div class={only.pools}>
        <TextField name="pieces" label={u.pieces} inputmode="numeric" optional="unsaid" />
      </div>
      <div class={`${triple} ${only.flows}`}>
        <TextField
          name="flowAmount"
          label={u.flowAsked}
          hint={u.flowHint}
          inputmode="decimal"
          optional="unsaid"
        />
        <SelectField
          name="flowUnit"
          label={w.unit}
          value="L"
          options={flowUnits.map((unit) => ({ value: unit, label: unitOf(unit).name[view.lang] }))}
        />
        <SelectField
          name="flowPer"
          label={u.per}
          value="second"
          options={flowPers.map((value) => ({ value, label: perWords[view.lang][value] }))}
        />
      </div>
      <div class={only.knowledge}>
        <SelectField
          name="licence"
          label={u.licence}
          hint={u.licenceHint}
          blank={u.noLicence}
          options={licenceCodes.map((value) => ({ value, label: licenceWords[view.lang][value] }))}
          optional="unsaid"
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
  const code = isKind(chosen) ? chosen : 'thing'
  const kind = kinds[code]
  const unit = kind.single || code === 'pool' ? 'pieces' : form.text('unit')
  const licence = form.text('licence') as (typeof licenceCodes)[number]
  return {
    ...kind,
    unit,
    name: form.text('name'),
    note: form.text('note'),
    location: form.text('location'),
    conditions: form.text('conditions'),
    image: null,
    quantity: kind.single ? '1' : read(view, form.text(code === 'pool' ? 'pieces' : 'quantity') || '0', unit),
    ...(code === 'flow' && form.text('flowAmount') ? { flow: flowOf(view, form) } : {}),
    ...(code === 'knowledge' && licence ? { licence } : {}),
    lot: lotOf(form),
    accountable: form.text('whose') === 'mine' ? view.standing.agent : undefined,
    at: await momentOn(view, form.text('since')),
  }
}

function flowOf(view: PageView, form: FormInput) {
  const unit = form.text('flowUnit') as FlowRate['unit']
  const amount = read(view, form.text('flowAmount'), flowUnits.includes(unit) ? unit : 'L')
  return { amount, unit, per: form.text('flowPer') as FlowRate['per'] }
}

/** What cannot be read goes on as it was typed: the command's own check refuses it by its field. */
function read(view: PageView, typed: string, unit: string): string {
  const amount = parseAmount(typed, unitOf(unit), view.lang)
  return typeof amount === 'bigint' ? String(amount) : typed
}
