import { type FormInput, type PageView, post } from '../../../ui/page.ts'
import { money, once, typedAmount } from '../../../ui/typed.ts'
import { type ActionCode, actionOf, isTransfer } from '../../observation/actions.ts'
import { momentOn } from '../../observation/pages/moment.ts'
import { agree } from '../agree.ts'
import { callOff } from '../call-off.ts'
import { decline } from '../decline.ts'
import { fulfil } from '../fulfil.ts'
import type { FlowView } from '../shapes.ts'
import { takeIntent } from '../take-intent.ts'
import { words } from '../words.ts'
import { agreementPage } from './agreement.tsx'
import { flowPage, flowPath, loadFlow } from './flow.tsx'
import { needsResource, resourcesFor } from './record-card.tsx'

type Kind = 'intents' | 'commitments' | 'claims' | 'agreements'
const whatOf = (kind: Kind) => kind.slice(0, -1) as 'commitment' | 'agreement' | 'claim'

const matters = [
  { path: flowPath, again: flowPage, kindOf: (view: PageView) => view.params.kind as Kind },
  {
    path: '/plans/agreements/:id{[0-9a-f-]{36}}',
    again: agreementPage,
    kindOf: () => 'agreements' as const,
  },
]

/** Saying yes, saying no and calling off, of flows and of agreements alike. */
const wordPosts = matters.flatMap(({ path, again, kindOf }) => [
  post({
    path: `${path}/agree`,
    again,
    async handle(view, form) {
      const at = placeOf(view, kindOf(view))
      await view.execute(agree, at.input, once(view, form))
      return { to: at.to, notice: words[view.lang].agreed }
    },
  }),
  post({
    path: `${path}/decline`,
    again,
    async handle(view, form) {
      const at = placeOf(view, kindOf(view))
      await view.execute(decline, { ...at.input, reason: form.text('reason') }, once(view, form))
      return { to: at.to, notice: words[view.lang].declined }
    },
  }),
  post({
    path: `${path}/call-off`,
    again,
    async handle(view, form) {
      const at = placeOf(view, kindOf(view))
      await view.execute(callOff, { ...at.input, reason: form.text('reason') }, once(view, form))
      return { to: at.to, notice: words[view.lang].calledOff }
    },
  }),
])

function placeOf(view: PageView, kind: Kind) {
  const id = view.params.id ?? ''
  return { input: { what: whatOf(kind), id }, to: `/plans/${kind}/${id}` }
}

const takePost = post({
  path: '/plans/intents/:id{[0-9a-f-]{36}}/take',
  again: {
    ...flowPage,
    title: (view) => flowPage.title(asIntent(view)),
    render: (view) => flowPage.render(asIntent(view)),
  },
  async handle(view, form) {
    const { flow } = await loadFlow(asIntent(view))
    const owner = flow.given ? flow[flow.given] : null
    const input = {
      intent: flow.id,
      forUs: owner !== null && form.text('whose') === 'us',
      amount: typedAmount(view, form.text('amount'), flow.unit),
      dueOn: form.text('dueOn'),
    }
    const { commitment } = await view.execute(takeIntent, input, once(view, form))
    return { to: `/plans/commitments/${commitment}`, notice: words[view.lang].taken }
  },
})

const asIntent = (view: PageView): PageView => ({ ...view, params: { ...view.params, kind: 'intents' } })

const donePost = post({
  path: `${flowPath}/done`,
  again: flowPage,
  async handle(view, form) {
    const { flow } = await loadFlow(view)
    const size = typedAmount(view, form.text('size'), flow.unit)
    const event = await eventOf(view, form, flow, size)
    const input = { what: flow.kind, id: flow.id, event }
    const { status, over } = await view.execute(fulfil, input as never, once(view, form))
    const w = words[view.lang]
    const more = BigInt(over)
    const done = more > 0n ? w.recordedOver(money(view, more, flow.unit)) : w.recorded
    return {
      to: `/plans/${flow.kind}s/${flow.id}`,
      notice: status === 'counted' ? done : w.recordedWaiting,
    }
  },
})

async function eventOf(view: PageView, form: FormInput, flow: FlowView, size: string) {
  const action = flow.action as ActionCode
  const sides = sidesOf(view, form, flow)
  const much = flow.effort ? { effort: size, effortUnit: flow.unit } : { quantity: size, unit: flow.unit }
  const things = needsResource(flow) ? await thingsOf(view, form, flow, sides) : {}
  const note = form.text('note') || undefined
  return { action, ...sides, ...much, ...things, at: await momentOn(view, form.text('day')), note }
}

/** Of a wish the open side is whoever did it. */
function sidesOf(view: PageView, form: FormInput, flow: FlowView) {
  const [provider, receiver] = [flow.provider ?? undefined, flow.receiver ?? undefined]
  if (flow.kind !== 'intent') return { provider, receiver }
  const me = form.text('by') === 'me' ? view.standing.agent : undefined
  return flow.given === 'receiver' ? { provider: me, receiver } : { provider, receiver: me }
}

/** The resource chosen, or a new one of the same name; what is handed over goes to the receiver's own of that name. */
async function thingsOf(view: PageView, form: FormInput, flow: FlowView, sides: { receiver?: string }) {
  const resource = form.text('resource') || undefined
  const fresh = {
    ...{ name: flow.name, note: '', location: '', conditions: '', image: null, unit: flow.unit },
    ...{ rival: true, depletable: true, origin: 'made', substance: 'material', single: false },
  }
  const action = flow.action as ActionCode
  if (!resource) return actionOf(action).creates === 'resource' ? { creates: fresh } : {}
  if (!isTransfer(action)) return { resource }
  const all = await resourcesFor(view, flow)
  const chosen = all.find((one) => one.id === resource)
  if (chosen?.single) return { resource }
  const theirs = all.find(
    (one) => one.name === chosen?.name && one.id !== resource && one.accountable === (sides.receiver ?? null),
  )
  const name = chosen?.name ?? flow.name
  return theirs ? { resource, toResource: theirs.id } : { resource, creates: { ...fresh, name } }
}

export const flowPosts = [takePost, donePost, ...wordPosts]
