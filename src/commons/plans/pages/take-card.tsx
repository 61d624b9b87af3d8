import { formatAmount, unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import type { PageView } from '../../../ui/page.ts'
import { money, today } from '../../../ui/typed.ts'
import { speaksForUs } from '../powers.ts'
import type { FlowView } from '../shapes.ts'
import { takeIntent } from '../take-intent.ts'
import { words } from '../words.ts'

/** A number as an amount field shows it, without its unit's mark: "3:45" of hours. */
export const bare = (view: PageView, amount: bigint, unit: string): string =>
  formatAmount(amount, unitOf(unit), view.lang).number

/** Taking up an offer or a need: how much, by when, in whose name. */
export function TakeCard({ view, flow }: { view: PageView; flow: FlowView }) {
  const w = words[view.lang]
  const left = flow.amount - (flow.taken > flow.done ? flow.taken : flow.done)
  if (flow.kind !== 'intent' || flow.status !== 'agreed' || left <= 0n || !flow.given) return null
  const owner = flow[flow.given]
  const me = view.standing.agent
  const mayMe = me !== undefined && owner !== me
  const isFree = flow.given === 'provider' || speaksForUs({ ...view, actor: view.viewer })
  const mayUs = owner !== null && owner !== me && isFree
  if (view.may(takeIntent) !== 'yes' || (!mayMe && !mayUs)) return null
  const unit = unitOf(flow.unit)
  const options = [
    { value: 'me', label: w.forMe },
    { value: 'us', label: w.forUs },
  ]
  return (
    <Card title={w.takeTitle} aside={w.left(money(view, left, flow.unit))}>
      <Form action={view.href(`/plans/intents/${flow.id}/take`)} view={view} submit={w.take}>
        <AmountField
          name="amount"
          label={w.takeHowMuch(unit.name[view.lang])}
          unit={unit.name[view.lang]}
          decimals={unit.scale > 0 || unit.kind === 'time'}
          value={bare(view, left, flow.unit)}
        />
        <DateField name="dueOn" label={w.due} min={today(view)} value={flow.dueOn ?? undefined} />
        {mayUs && mayMe && <Choice name="whose" label={w.forWhom} options={options} value="me" />}
      </Form>
    </Card>
  )
}
