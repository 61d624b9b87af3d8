import type { PriceLine } from '../../../commons/pricing/line.ts'
import { lineText } from '../../../commons/pricing/line-text.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import type { PageView } from '../../../ui/page.ts'
import { money } from '../../../ui/typed.ts'
import { prices } from '../dials.ts'
import type { BookingView } from '../shapes.ts'
import { stretchText } from '../time-text.ts'
import { bookingUse } from '../use.ts'
import { words } from '../words.ts'

const tones: Record<BookingView['state'], Tone> = {
  ...{ open: 'waits', asked: 'waits', accepted: 'good', started: 'note', done: 'needs' },
  ...{ confirmed: 'plain', cancelled: 'plain' },
}

type StateProps = { view: PageView; state: BookingView['state']; mine?: boolean }

/** `mine`: as the worker reads it, from whom an answer is awaited where the client awaits one. */
export function StateBadge({ view, state, mine = false }: StateProps) {
  const w = words[view.lang]
  if (mine && state === 'asked') return <Badge tone="needs">{w.answerPlease}</Badge>
  if (mine && state === 'done') return <Badge tone="waits">{w.awaitsYes}</Badge>
  return <Badge tone={tones[state]}>{w.states[state]}</Badge>
}

export const whenText = (view: PageView, one: { from: string; until: string }): string =>
  stretchText(one, view.lang, view.timeZone)

/** What was booked, in a line: its name and what was chosen with it. */
export const whatText = (one: BookingView): string => [one.title, ...one.chosen].join(' · ')

interface Priced {
  unit: string
  total: bigint
  worker: bigint
  coop: bigint
  lines: readonly PriceLine[]
}

/** The whole price, each line with its reason, and whose it is: what one sees before booking and ever after. */
export function PriceTable({ view, priced }: { view: PageView; priced: Priced }) {
  const w = words[view.lang]
  const labels = new Map(
    prices.schema
      .parse(view.charter.value(prices.name))
      .rules.map(({ code, label }) => [code, label[view.lang]]),
  )
  const told = { lang: view.lang, unit: priced.unit, use: bookingUse }
  const amount = (value: bigint) => money(view, value, priced.unit)
  return (
    <dl class="rows">
      {priced.lines.map((one) => (
        <PriceRow
          name={labels.get(one.rule) ?? one.rule}
          why={lineText(one, told)}
          value={amount(one.amount)}
        />
      ))}
      <PriceRow name={w.total} value={amount(priced.total)} strong />
      <PriceRow name={w.toWorker} value={amount(priced.worker)} soft />
      <PriceRow name={w.toCoop} value={amount(priced.coop)} soft />
    </dl>
  )
}

type RowProps = { name: string; value: string; why?: string; strong?: boolean; soft?: boolean }

function PriceRow({ name, value, why, strong, soft }: RowProps) {
  const look = strong ? 'font-bold text-lg' : soft ? 'text-soft' : ''
  return (
    <div class={`flex items-baseline justify-between gap-4 py-2 ${look}`}>
      <dt class="min-w-0">
        {name}
        {why && <span class="block text-sm text-soft">{why}</span>}
      </dt>
      <dd class="shrink-0 tnum">{value}</dd>
    </div>
  )
}

/** Names of the people in bookings. */
export const peopleOf = (view: PageView, all: readonly BookingView[]) =>
  view.labels('members.agent', [
    ...new Set(all.flatMap(({ client, worker }) => [client, worker].filter((one) => one !== null))),
  ])

export const clientName = (view: PageView, names: ReadonlyMap<string, string>, one: BookingView): string =>
  one.client === null
    ? [one.party ?? words[view.lang].outsider, one.contact].filter(Boolean).join(' · ')
    : (names.get(one.client) ?? '')
