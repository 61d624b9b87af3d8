import { formatDay } from '../../../kernel/language.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row } from '../../../ui/rows.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { money } from '../../../ui/typed.ts'
import { memberOptions } from '../../members/pages/member-options.ts'
import { namesToldApart } from '../../members/pages/told-apart.ts'
import type { FlowState, FlowView } from '../shapes.ts'
import { words } from '../words.ts'

export type Names = ReadonlyMap<string, string>

const there = (one: string | null): one is string => one !== null

/** The names of everyone these speak of. */
export async function namesIn(
  view: PageView,
  flows: readonly Pick<FlowView, 'provider' | 'receiver'>[],
  more: readonly (string | null)[] = [],
): Promise<Names> {
  const ids = [...flows.flatMap((one) => [one.provider, one.receiver]), ...more].filter(there)
  return ids.length > 0 ? namesToldApart(view, [...new Set(ids)]) : new Map()
}

/** Who somebody is; null is all of us. */
export const whoOf = (view: PageView, names: Names, agent: string | null): string =>
  agent === null ? words[view.lang].us : (names.get(agent) ?? words[view.lang].somebody)

/** A side of a flow; of an intent's open side: that somebody is looked for. */
export function sideOf(view: PageView, names: Names, flow: FlowView, side: 'provider' | 'receiver'): string {
  if (flow.given !== null && flow.given !== side) return openSide(view, flow)
  return whoOf(view, names, flow[side])
}

/** Of a wish the other side is still to be found. */
export const openSide = (view: PageView, { given }: FlowView) =>
  given === 'provider' ? words[view.lang].nobodyYetToGet : words[view.lang].nobodyYet

export const hrefOf = (view: PageView, { kind, id }: Pick<FlowView, 'kind' | 'id'>) =>
  view.href(`/plans/${kind}s/${id}`)

export const dueText = (view: PageView, dueOn: string | null) =>
  dueOn === null ? words[view.lang].noDue : words[view.lang].dueOn(formatDay(dueOn, view.lang))

const tones: Record<FlowState, Tone> = {
  asked: 'waits',
  declined: 'plain',
  cancelled: 'plain',
  open: 'note',
  noted: 'waits',
  partly: 'waits',
  overdue: 'needs',
  fulfilled: 'good',
  over: 'good',
}

/** How it stands; what is wished for is open until somebody takes it up. */
export function StateBadge({ view, flow }: { view: PageView; flow: FlowView }) {
  const w = words[view.lang]
  if (flow.kind === 'intent' && (flow.state === 'open' || flow.state === 'partly')) {
    const isTaken = flow.taken >= flow.amount
    return <Badge tone={isTaken ? 'good' : 'note'}>{isTaken ? w.intentTaken : w.intentOpen}</Badge>
  }
  return <Badge tone={tones[flow.state]}>{w.states[flow.state]}</Badge>
}

/** "밀가루 · 3kg" */
export const thing = (view: PageView, { name, amount, unit }: Pick<FlowView, 'name' | 'amount' | 'unit'>) =>
  `${name} · ${money(view, amount, unit)}`

/** One wish, promise or claim in a list. */
export function FlowRow({ view, flow, names }: { view: PageView; flow: FlowView; names: Names }) {
  return (
    <Row
      href={hrefOf(view, flow)}
      title={thing(view, flow)}
      detail={`${betweenText(view, flow, names)} · ${dueText(view, flow.dueOn)}`}
      aside={<StateBadge view={view} flow={flow} />}
    />
  )
}

export function betweenText(view: PageView, flow: FlowView, names: Names): string {
  const w = words[view.lang]
  const { given, provider, receiver } = flow
  if (given === null) return w.fromTo(whoOf(view, names, provider), whoOf(view, names, receiver))
  const owner = given === 'provider' ? provider : receiver
  if (owner === null) return given === 'provider' ? w.offerOurs : w.needOurs
  const name = whoOf(view, names, owner)
  return given === 'provider' ? w.offerBy(name) : w.needBy(name)
}

const places = ['plans', 'intents', 'commitments', 'recipes'] as const

/** The four places of what is planned. */
export function PlanTabs({ view, current }: { view: PageView; current: (typeof places)[number] }) {
  const w = words[view.lang]
  const tabs = places.map((place) => ({
    href: view.href(place === 'plans' ? '/plans' : `/plans/${place}`),
    label: w.tabs[place],
    current: place === current,
  }))
  return <Tabs label={w.title} tabs={tabs} />
}

/** Stands for the commons in a field that names a side. */
export const usValue = 'commons'

/** The sides a form can name: the commons first, then its members. */
export async function sideOptions(view: PageView) {
  const w = words[view.lang]
  return [{ value: usValue, label: w.us }, ...(await memberOptions(view, w.somebody))]
}

/** A chosen side as commands take it. */
export const sideFrom = (chosen: string) => (chosen === usValue ? undefined : chosen)

/** The crumb that leads back to a place of the plans. */
export function crumbTo(view: PageView, place: (typeof places)[number]) {
  return {
    label: words[view.lang].tabs[place],
    href: view.href(place === 'plans' ? '/plans' : `/plans/${place}`),
  }
}
