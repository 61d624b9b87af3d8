import { unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type FormInput, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { once, today, typedAmount } from '../../../ui/typed.ts'
import { actionWords } from '../action-words.ts'
import type { ActionCode } from '../actions.ts'
import { kinds } from '../kinds.ts'
import { resources } from '../queries.ts'
import { recordEvent } from '../record-event.ts'
import type { ResourceView } from '../shapes.ts'
import { words } from '../words.ts'
import { flowWords } from '../words-flow.ts'
import { LotFields, lotOf } from './marks.tsx'
import { momentOn } from './moment.ts'
import { units } from './new-resource.tsx'
import { load } from './process.tsx'

type What = 'work' | 'in' | 'out' | 'paid'
const offered: Record<What, ActionCode[]> = {
  work: ['work'],
  in: ['consume', 'use', 'cite', 'accept'],
  out: ['produce', 'modify'],
  paid: ['transfer'],
}
const whatOf = (text: string | null): What => (text !== null && isWhat(text) ? text : 'work')
const isWhat = (text: string): text is What => Object.hasOwn(offered, text)

export const recordInProcessPage = page({
  path: '/processes/:process/record',
  title: (view) => titleOf(view, whatNow(view)),
  async render(view) {
    const what = whatNow(view)
    const { process } = await load(view)
    const back = view.href(`/processes/${process.id}`)
    const title = titleOf(view, what)
    const things = what === 'in' || what === 'out' ? await allResources(view) : []
    return (
      <>
        <Breadcrumb
          crumbs={[
            { label: flowWords[view.lang].processes, href: view.href('/processes') },
            { label: process.name, href: back },
            { label: title },
          ]}
        />
        <PageHead title={title} lead={process.name} />
        <Card>
          {what === 'in' && things.length === 0 ? (
            <p>{flowWords[view.lang].noResources}</p>
          ) : (
            <Form action={`${back}/record`} view={view} submit={words[view.lang].save} cancel={back}>
              <HiddenField name="what" value={what} />
              <Flowed view={view} what={what} things={things} />
              <DateField name="day" label={words[view.lang].when} value={today(view)} max={today(view)} />
              {what === 'out' && <NewThing view={view} />}
              <TextField name="note" label={words[view.lang].note} maxlength={2000} optional />
            </Form>
          )}
        </Card>
      </>
    )
  },
})

/** A refused form says again what it was for. */
const whatNow = (view: PageView): What => whatOf(view.values.what ?? view.search.get('what'))

const titleOf = (view: PageView, what: What): string => {
  const w = flowWords[view.lang]
  return { work: w.addWork, in: w.addIn, out: w.addOut, paid: w.addPaid }[what]
}

const mostPages = 4

/** What there is to choose from, up to a few hundred. */
async function allResources(view: PageView): Promise<ResourceView[]> {
  const all: ResourceView[] = []
  let after: string | undefined
  for (let turn = 0; turn < mostPages; turn += 1) {
    const found = await view.ask(resources, { after })
    all.push(...found.resources)
    if (!found.next) break
    after = found.next
  }
  return all
}

type FlowedProps = { view: PageView; what: What; things: readonly ResourceView[] }

function Flowed(props: FlowedProps) {
  if (props.what === 'work') return <Hours view={props.view} />
  return props.what === 'paid' ? <Paid view={props.view} /> : <Thing {...props} />
}

const currencyOf = (view: PageView) => String(view.charter.value('books.unit'))

function Paid({ view }: { view: PageView }) {
  const w = flowWords[view.lang]
  const purses = [
    { value: 'own', label: w.ownPurse, detail: w.ownPurseHint },
    { value: 'common', label: w.commonPurse, detail: w.commonPurseHint },
  ]
  return (
    <>
      <AmountField name="amount" label={w.amount} unit={unitOf(currencyOf(view)).name[view.lang]} />
      <Choice name="purse" label={w.whosePurse} options={purses} value="own" />
    </>
  )
}

const Hours = ({ view }: { view: PageView }) => (
  <AmountField name="amount" label={words[view.lang].howLong} unit={unitOf('h').name[view.lang]} decimals />
)

function Thing({ view, what, things }: FlowedProps) {
  const w = flowWords[view.lang]
  const options = things.map((one) => ({
    value: one.id,
    label: one.single ? one.name : `${one.name} (${unitOf(one.unit).name[view.lang]})`,
  }))
  const actions = offered[what].map((code) => ({
    value: code,
    label: actionWords[view.lang][code].name,
    detail: actionWords[view.lang][code].hint,
  }))
  const all = what === 'out' ? [{ value: 'new', label: w.newOne }, ...options] : options
  return (
    <>
      <Choice
        name="action"
        label={what === 'in' ? w.how : w.howOut}
        options={actions}
        value={offered[what][0]}
      />
      <SelectField name="resource" label={w.which} options={all} value={what === 'out' ? 'new' : undefined} />
      {what === 'out' && (
        <TextField name="name" label={w.newName} hint={w.newNameHint} maxlength={120} optional />
      )}
      <AmountField name="amount" label={w.amount} hint={w.amountHint} unit="" decimals optional />
    </>
  )
}

function NewThing({ view }: { view: PageView }) {
  const w = flowWords[view.lang]
  const options = units.map((unit) => ({ value: unit, label: unitOf(unit).name[view.lang] }))
  return (
    <>
      <SelectField name="unit" label={w.newUnit} options={options} value="kg" />
      <Disclosure summary={words[view.lang].moreFields} open={view.refusal !== undefined}>
        <div class="flex flex-col gap-4">
          <LotFields view={view} />
          <TextField name="location" label={words[view.lang].location} maxlength={200} optional />
        </div>
      </Disclosure>
    </>
  )
}

export const recordInProcessPost = post({
  path: '/processes/:process/record',
  again: recordInProcessPage,
  async handle(view, form) {
    const { process } = await load(view)
    const what = whatOf(form.text('what'))
    const event =
      what === 'work'
        ? workOf(view, form)
        : what === 'paid'
          ? paidOf(view, form)
          : await flowOf(view, form, what)
    const at = await momentOn(view, form.text('day'))
    const note = form.text('note') || undefined
    const input = { ...event, process: process.id, at, note }
    const { status } = await view.execute(recordEvent, input, once(view, form))
    const w = words[view.lang]
    return { to: `/processes/${process.id}`, notice: status === 'counted' ? w.recorded : w.recordedWaiting }
  },
})

const workOf = (view: PageView, form: FormInput) => ({
  action: 'work' as const,
  provider: view.standing.agent,
  effort: typedAmount(view, form.text('amount'), 'h'),
  effortUnit: 'h',
})

/** Nobody is named but whoever writes it down: they gave the money, or had it back from the commons. */
function paidOf(view: PageView, form: FormInput) {
  const unit = currencyOf(view)
  const me = view.standing.agent
  const hands = form.text('purse') === 'common' ? { receiver: me } : { provider: me }
  return {
    action: 'transfer' as const,
    ...hands,
    quantity: typedAmount(view, form.text('amount'), unit),
    unit,
  }
}

async function flowOf(view: PageView, form: FormInput, what: What) {
  const action = form.text('action') as ActionCode
  const chosen = form.text('resource')
  if (what === 'out' && (chosen === 'new' || chosen === '')) return newThingOf(view, form)
  const one = (await allResources(view)).find((thing) => thing.id === chosen)
  const unit = one?.unit ?? 'pieces'
  const quantity = one?.single ? String(one.accounting || 1n) : typedAmount(view, form.text('amount'), unit)
  return { action, ...handsOf(view, action, one), resource: chosen, quantity, unit }
}

/** Who gave and who received, by what people mean when they choose the action. */
function handsOf(view: PageView, action: ActionCode, one?: ResourceView) {
  const me = view.standing.agent
  const [owner, keeper] = [one?.accountable ?? undefined, one?.custodian ?? undefined]
  if (action === 'accept') return { provider: keeper, receiver: me }
  if (action === 'modify') return { provider: keeper, receiver: owner }
  return { provider: owner, receiver: owner }
}

function newThingOf(view: PageView, form: FormInput) {
  const unit = form.text('unit')
  const about = { name: form.text('name'), note: '', location: form.text('location'), conditions: '' }
  return {
    action: 'produce' as const,
    creates: { ...kinds.stock, unit, ...about, image: null, lot: lotOf(form) },
    quantity: typedAmount(view, form.text('amount'), unit),
    unit,
    toLocation: form.text('location') || undefined,
  }
}
