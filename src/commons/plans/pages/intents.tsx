import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Columns } from '../../../ui/columns.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { once, today } from '../../../ui/typed.ts'
import { type ActionCode, actionOf } from '../../observation/actions.ts'
import { speaksForUs } from '../powers.ts'
import { publishIntent } from '../publish-intent.ts'
import { flows } from '../query-flows.ts'
import { words } from '../words.ts'
import { requireLine } from './lines.ts'
import { crumbTo, FlowRow, namesIn, PlanTabs } from './parts.tsx'

/** What people offer and what is needed, each open until somebody takes it up. */
export const intentsPage = page({
  path: '/plans/intents',
  title: (view) => words[view.lang].tabs.intents,
  async render(view) {
    const w = words[view.lang]
    const after = (name: string) => view.search.get(name) ?? undefined
    const [offers, needs] = await Promise.all([
      view.ask(flows, { kind: 'intent', direction: 'offer', which: 'open', after: after('offers') }),
      view.ask(flows, { kind: 'intent', direction: 'need', which: 'open', after: after('needs') }),
    ])
    const names = await namesIn(view, [...offers.flows, ...needs.flows])
    const may = view.may(publishIntent) !== 'no'
    const more = (name: string, next: string | null) =>
      next ? view.href(`/plans/intents?${name}=${encodeURIComponent(next)}`) : undefined
    const list = (title: string, name: 'offers' | 'needs', found: typeof offers) => (
      <Card title={title}>
        {found.flows.length === 0 && <p class="text-soft">{w.emptyIntents}</p>}
        <Rows label={title}>
          {found.flows.map((flow) => (
            <FlowRow view={view} flow={flow} names={names} />
          ))}
        </Rows>
        <Pagination next={more(name, found.next)} />
      </Card>
    )
    const isEmpty = offers.flows.length + needs.flows.length === 0
    return (
      <>
        <PageHead
          title={w.tabs.intents}
          lead={w.intentsLead}
          actions={
            may && (
              <>
                <LinkButton href={view.href('/plans/intents/new?need=1')}>{w.newNeed}</LinkButton>
                <LinkButton tone="primary" icon="plus" href={view.href('/plans/intents/new')}>
                  {w.newOffer}
                </LinkButton>
              </>
            )
          }
        />
        <PlanTabs view={view} current="intents" />
        {isEmpty ? (
          <Card>
            <Empty icon="market" title={w.emptyIntents}>
              {w.emptyIntentsText}
            </Empty>
          </Card>
        ) : (
          <Columns layout="two">
            {list(w.needsTab, 'needs', needs)}
            {list(w.offers, 'offers', offers)}
          </Columns>
        )}
      </>
    )
  },
})

const wishes = ['transfer', 'work', 'deliverService', 'transferCustody'] as const
const inSteps = ['consume', 'work', 'use', 'produce', 'cite'] as const

/** One line, one choice: what is offered or needed, also for a step of a plan. */
export const newIntentPage: Page = page({
  path: '/plans/intents/new',
  title: (view) => (isNeed(view) ? words[view.lang].newNeed : words[view.lang].newOffer),
  render(view) {
    const w = words[view.lang]
    const step = view.values.step ?? view.search.get('step') ?? ''
    const need = isNeed(view)
    const actions = step ? inSteps : wishes
    const options = actions.map((value) => ({ value, label: w.kinds[value] }))
    const mayForUs = need || speaksForUs({ ...view, actor: view.viewer })
    const sides = [
      { value: 'me', label: w.forMe },
      { value: 'us', label: w.forUs },
    ]
    return (
      <>
        <Breadcrumb crumbs={[crumbTo(view, 'intents'), { label: need ? w.newNeed : w.newOffer }]} />
        <PageHead title={need ? w.newNeed : w.newOffer} lead={w.intentsLead} />
        <Card>
          <Form
            action={view.href('/plans/intents/new')}
            view={{ ...view, refusal: view.refusal && { sentence: view.refusal.sentence } }}
            submit={need ? w.newNeed : w.newOffer}
            cancel={view.href('/plans/intents')}
          >
            {need && <HiddenField name="need" value="1" />}
            {step && <HiddenField name="step" value={step} />}
            <TextField
              name="what"
              label={need ? w.whatNeed : w.whatOffer}
              hint={w.whatHint}
              maxlength={200}
            />
            <Choice name="action" label={w.actionField} options={options} value={options[0]!.value} />
            {mayForUs && !step && <Choice name="whose" label={w.forWhom} options={sides} value="me" />}
            <DateField name="dueOn" label={w.due} min={today(view)} optional />
            <TextField name="note" label={w.note} maxlength={2000} optional />
          </Form>
        </Card>
      </>
    )
  },
})

const isNeed = (view: PageView) => (view.values.need ?? view.search.get('need')) === '1'

export const newIntentPost = post({
  path: '/plans/intents/new',
  again: newIntentPage,
  async handle(view, form) {
    const step = form.text('step') || undefined
    const action = form.text('action') as ActionCode
    const { name, amount, unit } = requireLine(view, form.text('what'), action === 'work' ? 'h' : 'pieces')
    const side = step ? (actionOf(action)?.flow as 'input' | 'output') : undefined
    const input = {
      direction: form.text('need') === '1' ? ('need' as const) : ('offer' as const),
      forUs: step !== undefined || form.text('whose') === 'us',
      ...{ action, name, amount: String(amount), unit, note: form.text('note') },
      dueOn: form.text('dueOn') || undefined,
      ...{ step, side },
    }
    const { intent } = await view.execute(publishIntent, input, once(view, form))
    return { to: `/plans/intents/${intent}`, notice: words[view.lang].published }
  },
})
