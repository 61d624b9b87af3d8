import { unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { money, today } from '../../../ui/typed.ts'
import { dayAfter } from '../../members/local-day.ts'
import type { ticket } from '../query-tickets.ts'
import { shareCost } from '../share-cost.ts'
import { words } from '../words.ts'
import { keyName, keyOptions } from './parts.tsx'

/** Repairs are paid in the commons' money; a community that counts otherwise proposes the command itself. */
export const costUnit = 'KRW'
const daysToPay = 30

type Costs = Awaited<ReturnType<typeof ticket.run>>['costs']

/** What the repair cost: paid by one and asked for, or shared by a key. */
export function CostCard({ view, ticket, costs }: { view: PageView; ticket: string; costs: Costs }) {
  const w = words[view.lang]
  const mayShare = view.may(shareCost) === 'yes'
  const asksExpenses = view.charter.capabilities.includes('expenses')
  if (costs.length === 0 && !mayShare && !asksExpenses) return null
  return (
    <Card title={w.cost}>
      <p class="mb-3 text-soft">{costs.length === 0 ? w.costText : undefined}</p>
      <Rows label={w.cost}>
        {costs.map((one) => (
          <Row title={w.costRow(money(view, one.total, one.unit), one.people, keyName(view, one.key))} />
        ))}
      </Rows>
      <div class="flex flex-col items-start gap-3">
        {asksExpenses && <LinkButton href={view.href('/expenses/new')}>{w.askExpense}</LinkButton>}
        {mayShare && (
          <Disclosure summary={w.shareCost}>
            <p class="mb-3 text-sm text-soft">{w.shareText}</p>
            <Form
              action={view.href(`/care/tickets/${ticket}/share`)}
              onceKey={view.key}
              submit={w.shareCost}
              submitTone="quiet"
            >
              <AmountField name="total" label={w.total} unit={unitOf(costUnit).name[view.lang]} />
              <SelectField name="by" label={w.key} options={keyOptions(view)} value="heads" />
              <DateField name="dueOn" label={w.dueOn} value={dayAfter(today(view), { days: daysToPay })} />
            </Form>
          </Disclosure>
        )}
      </div>
    </Card>
  )
}
