import { unitOf } from '../../../kernel/units.ts'
import { Card } from '../../../ui/card.tsx'
import { Icon } from '../../../ui/icons.tsx'
import type { PageView } from '../../../ui/page.ts'
import type { EventView, ProcessView } from '../shapes.ts'
import { flowWords } from '../words-flow.ts'
import { type Names, nameOf, quantityText } from './parts.tsx'

interface Props {
  view: PageView
  process: ProcessView
  inputs: readonly EventView[]
  outputs: readonly EventView[]
  names: Names
}

/** What went in, the work, what came out: side by side, on a phone one below the other. */
export function FlowDrawing({ view, process, inputs, outputs, names }: Props) {
  const w = flowWords[view.lang]
  const side = (events: readonly EventView[]) => amountsOf(view, events, names)
  return (
    <Card title={w.drawn}>
      <div class="grid items-center gap-3 sm:grid-cols-[1fr_auto_minmax(8rem,auto)_auto_1fr]">
        <Side label={w.inputs} things={side(inputs)} none={w.noInputs} view={view} />
        <Arrow />
        <div class="rounded-xl border-2 border-celadon px-4 py-3 text-center font-bold">{process.name}</div>
        <Arrow />
        <Side label={w.outputs} things={side(outputs)} none={w.noOutputs} view={view} />
      </div>
    </Card>
  )
}

const Arrow = () => (
  <span class="mx-auto rotate-90 text-celadon sm:rotate-0">
    <Icon name="next" size={24} />
  </span>
)

interface Amount {
  resource: string | null
  name: string
  amount: string
}

function Side(props: { label: string; things: readonly Amount[]; none: string; view: PageView }) {
  const { label, things, none, view } = props
  return (
    <div class="rounded-xl border border-line px-4 py-3">
      <div class="text-sm text-soft">{label}</div>
      {things.length === 0 && <div class="text-soft">{none}</div>}
      <ul>
        {things.map(({ resource, name, amount }) => (
          <li class="flex justify-between gap-3 py-1">
            {resource ? (
              <a
                href={view.href(`/resources/${resource}`)}
                class="underline decoration-line underline-offset-4"
              >
                {name}
              </a>
            ) : (
              <span>{name}</span>
            )}
            <span class="tnum">{amount}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The sum of each resource and of all hours, corrections taken in; only what counts. */
function amountsOf(view: PageView, events: readonly EventView[], names: Names): Amount[] {
  const sums = new Map<string, { resource: string | null; amount: bigint; unit: string }>()
  for (const event of events) {
    if (event.status !== 'counted') continue
    const isWork = event.action === 'work'
    const [amount, unit] =
      event.quantity !== null ? [event.quantity, event.unit] : [event.effort, event.effortUnit]
    if (amount === null || unit === null) continue
    const resource = isWork ? null : event.resource
    const key = `${resource} ${unit} ${pairOf(event.action)}`
    const sum = sums.get(key) ?? { resource, amount: 0n, unit }
    sums.set(key, { ...sum, amount: sum.amount + amount })
  }
  return [...sums.values()]
    .filter(({ amount }) => amount !== 0n)
    .map(({ resource, amount, unit }) => ({
      resource,
      name: resource ? nameOf(view, names, resource) : withoutResource(view, unit),
      amount: quantityText(view, amount, unit),
    }))
}

/** Hours, or the money that was paid. */
function withoutResource(view: PageView, unit: string): string {
  const { workTime, paidMoney } = flowWords[view.lang]
  return unitOf(unit).kind === 'currency' ? paidMoney : workTime
}

/** Using a thing and using it up are not one sum. */
const pairOf = (action: string) => (action === 'use' || action === 'cite' ? 'kept' : 'moved')
