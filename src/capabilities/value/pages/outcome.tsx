import type { Child } from 'hono/jsx'
import { Amount } from '../../../ui/amount.tsx'
import { Card } from '../../../ui/card.tsx'
import { sankeyChart } from '../../../ui/charts.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'
import { pageWords } from '../page-words.ts'
import { recipientNames } from './parts.tsx'
import type { Turned } from './turned.ts'

type To = { kind: 'agent' | 'fund'; id: string }

/** What a sharing comes to, whether it was carried out or is only shown. */
export interface Shown {
  unit: string
  total: bigint
  turns: readonly Turned[]
  recipients: readonly { to: To; amount: bigint }[]
  others: { people: number; amount: bigint }
}

type Props = {
  view: PageView
  title: string
  note?: Child
  outcome: Shown
  /** Where it says why somebody gets what they get. */
  whyOf(agent: string): string
}

const first = 12
const most = 300

/** Who gets what, and the turns by which it came about. */
export async function Outcome({ view, title, note, outcome, whyOf }: Props) {
  const w = pageWords[view.lang]
  const { unit, recipients, others } = outcome
  const nameOf = await recipientNames(view, recipients.slice(0, most))
  const row = ({ to, amount }: Shown['recipients'][number]) => (
    <Row
      title={nameOf(to)}
      aside={
        <Amount value={money(view, amount, unit)} why={to.kind === 'agent' ? whyOf(to.id) : undefined} />
      }
    />
  )
  const rest = recipients.slice(first, most)
  return (
    <>
      <Card title={title} aside={money(view, outcome.total, unit)}>
        {note && <p class="text-soft">{note}</p>}
        <Rows label={w.recipients}>
          {recipients.slice(0, first).map(row)}
          {others.people > 0 && (
            <Row title={w.others(others.people)} aside={money(view, others.amount, unit)} />
          )}
        </Rows>
        {rest.length > 0 && (
          <Disclosure summary={w.others(rest.length)}>
            <Rows label={w.recipients}>{rest.map(row)}</Rows>
          </Disclosure>
        )}
      </Card>
      <Card title={w.turns}>
        <Turns view={view} outcome={outcome} />
        {await flows(view, outcome)}
      </Card>
    </>
  )
}

function Turns({ view, outcome: { unit, turns } }: { view: PageView; outcome: Shown }) {
  const w = pageWords[view.lang]
  return (
    <Rows label={w.turns}>
      {turns.map((one) => (
        <Row
          title={one.label[view.lang]}
          detail={[
            one.people > 1 && w.turnPeople(one.people),
            one.amount > one.placed && w.turnLeft(money(view, one.amount - one.placed, unit)),
          ]
            .filter(Boolean)
            .join(' · ')}
          aside={money(view, one.placed, unit)}
        />
      ))}
    </Rows>
  )
}

/** From all there is to its parts; nothing to draw where there is one part only. */
function flows(view: PageView, { unit, total, turns }: Shown) {
  const w = pageWords[view.lang]
  const placed = turns.filter((one) => one.placed > 0n)
  if (placed.length < 2) return null
  const rest = placed.reduce((left, one) => left - one.placed, total)
  return sankeyChart({
    title: w.turns,
    description: w.turns,
    heads: [w.total, w.turns, w.amount],
    format: (value) => money(view, BigInt(value), unit),
    flows: [
      ...placed.map((one) => ({ from: w.total, to: one.label[view.lang], value: one.placed })),
      ...(rest > 0n ? [{ from: w.total, to: w.rest, value: rest }] : []),
    ],
  })
}
