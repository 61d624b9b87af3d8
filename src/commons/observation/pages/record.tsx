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
import { TextField } from '../../../ui/text-field.tsx'
import { once } from '../../../ui/typed.ts'
import { otherMemberOptions } from '../../members/pages/member-options.ts'
import { actionWords } from '../action-words.ts'
import { type ActionCode, isByOneAgent, isTransfer } from '../actions.ts'
import { type Kind, kindOf, stateWords } from '../kinds.ts'
import { resource } from '../queries.ts'
import { recordEvent } from '../record-event.ts'
import type { ResourceView } from '../shapes.ts'
import { words } from '../words.ts'
import { localDay, momentOn } from './moment.ts'

/** What people do with each kind of resource; the other actions are for the API and for capabilities. */
const offered: Record<Kind, ActionCode[]> = {
  thing: ['use', 'work', 'transferCustody', 'accept', 'modify', 'move', 'transfer'],
  nature: ['work', 'use', 'transferCustody'],
  pool: ['raise', 'lower', 'work', 'use'],
  time: ['use', 'work', 'modify'],
  flow: ['work', 'use'],
  harvest: ['work', 'raise', 'lower'],
  stock: ['produce', 'consume', 'raise', 'lower', 'work'],
  knowledge: ['use', 'cite', 'work'],
}

const load = async (view: PageView) =>
  (await view.ask(resource, { resource: view.params.resource ?? '' })).resource

export const recordPage = page({
  path: '/resources/:resource/record',
  title: (view) => words[view.lang].recordButton,
  async render(view) {
    const w = words[view.lang]
    const one = await load(view)
    const back = view.href(`/resources/${one.id}`)
    const actions = offered[kindOf(one)]
    const options = actions.map((code) => ({
      value: code,
      label: actionWords[view.lang][code].name,
      detail: actionWords[view.lang][code].hint,
    }))
    return (
      <>
        <Breadcrumb
          crumbs={[
            { label: w.title, href: view.href('/resources') },
            { label: one.name, href: back },
            { label: w.recordButton },
          ]}
        />
        <PageHead title={w.recordTitle(one.name)} />
        <Card>
          <Form action={`${back}/record`} view={view} submit={w.save} cancel={back}>
            <Choice name="action" label={w.what} options={options} value={actions[0]} />
            <Amounts view={view} one={one} />
            {one.single && (
              <People view={view} options={await otherMemberOptions(view, words[view.lang].somebody)} />
            )}
            <DateField name="day" label={w.when} value={localDay(view)} max={localDay(view)} />
            {one.single && <TextField name="location" label={w.newPlace} maxlength={200} optional />}
            {one.single && <StateField view={view} />}
            <TextField name="note" label={w.note} maxlength={2000} optional />
          </Form>
        </Card>
      </>
    )
  },
})

function Amounts({ view, one }: { view: PageView; one: ResourceView }) {
  const w = words[view.lang]
  const unit = unitOf(one.unit).name[view.lang]
  return (
    <>
      {!one.single && <AmountField name="quantity" label={w.howMuch(unit)} unit={unit} decimals optional />}
      <AmountField name="hours" label={w.howLong} unit={unitOf('h').name[view.lang]} decimals optional />
    </>
  )
}

function People({ view, options }: { view: PageView; options: { value: string; label: string }[] }) {
  const w = words[view.lang]
  const mine = view.standing.agent && view.me ? [{ value: view.standing.agent, label: view.me.name }] : []
  const all = [{ value: 'commons', label: w.usAll }, ...mine, ...options]
  return <SelectField name="other" label={w.withWhom} hint={w.withWhomHint} options={all} optional />
}

function StateField({ view }: { view: PageView }) {
  const options = Object.entries(stateWords[view.lang]).map(([value, label]) => ({ value, label }))
  return <SelectField name="state" label={words[view.lang].newState} options={options} optional />
}

export const recordPost = post({
  path: '/resources/:resource/record',
  again: recordPage,
  async handle(view, form) {
    const one = await load(view)
    const input = await inputOf(view, form, one)
    const { status } = await view.execute(recordEvent, input, once(view, form))
    const w = words[view.lang]
    return { to: `/resources/${one.id}`, notice: status === 'counted' ? w.recorded : w.recordedWaiting }
  },
})

async function inputOf(view: PageView, form: FormInput, one: ResourceView) {
  const action = form.text('action') as ActionCode
  const measured = action === 'work' || (action === 'use' && form.text('hours') !== '')
  const typed = (name: string, unit: string) => {
    const read = parseAmount(form.text(name), unitOf(unit), view.lang)
    // What cannot be read goes on as it was typed: the command's own check refuses it by its field.
    return typeof read === 'bigint' ? String(read) : form.text(name) || undefined
  }
  return {
    action,
    ...hands(view, action, form.text('other'), one),
    resource: one.id,
    ...(!measured && {
      quantity: one.single ? String(one.accounting) : typed('quantity', one.unit),
      unit: one.unit,
    }),
    ...(measured && { effort: typed('hours', 'h'), effortUnit: 'h' }),
    at: await momentOn(view, form.text('day')),
    toLocation: form.text('location') || undefined,
    state: form.text('state') || undefined,
    note: form.text('note') || undefined,
  }
}

/** Who gave and who received, by what people mean when they choose the action. */
function hands(view: PageView, action: ActionCode, chosen: string, one: ResourceView) {
  const me = view.standing.agent
  const other = chosen === 'commons' ? undefined : chosen || me
  const [owner, keeper] = [one.accountable ?? undefined, one.custodian ?? undefined]
  if (action === 'work') return { provider: me }
  if (isByOneAgent(action)) return { provider: owner, receiver: owner }
  if (action === 'produce') return { provider: me, receiver: owner }
  if (action === 'modify') return { provider: keeper, receiver: chosen ? other : owner }
  if (isTransfer(action)) return { provider: action === 'transferCustody' ? keeper : owner, receiver: other }
  return { provider: action === 'accept' ? keeper : owner, receiver: action === 'accept' ? other : me }
}
