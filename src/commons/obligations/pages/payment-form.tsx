import { formatAmount, unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Card } from '../../../ui/card.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import type { PageView } from '../../../ui/page.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { money, today } from '../../../ui/typed.ts'
import { accountPath } from '../../books/account-words.ts'
import { balances } from '../../books/query-balances.ts'
import { accountingOf, specialNames } from '../../books/special.ts'
import { eraseParty } from '../erase-party.ts'
import { forgive } from '../forgive.ts'
import { isPlace, isReceivable } from '../places.ts'
import type { ObligationView } from '../shapes.ts'
import { words } from '../words.ts'
import { restOf } from './parts.tsx'

/** The one thing to do: write down that it was paid. Filled in as it mostly is: the whole rest, today. */
export async function PaymentForm({ view, one }: { view: PageView; one: ObligationView }) {
  if (one.state !== 'open') return null
  const w = words[view.lang]
  const isIn = one.direction === 'in'
  const unit = unitOf(one.unit)
  const places = await placesFor(view, one)
  return (
    <Card title={isIn ? w.receive : w.pay}>
      <p class="mb-3 text-soft">{isIn ? w.receiveLead : w.payLead}</p>
      <Form action={view.href(`/obligations/${one.id}/pay`)} view={view} submit={isIn ? w.receive : w.pay}>
        <AmountField
          name="amount"
          label={w.amount}
          hint={w.amountHint}
          unit={unit.name[view.lang]}
          decimals={unit.scale > 0}
          value={formatAmount(restOf(one), unit, view.lang).number}
        />
        <DateField name="on" label={w.on} value={today(view)} max={today(view)} />
        <SelectField
          name="place"
          label={isIn ? w.place : w.placeOut}
          options={places}
          value={places[0]?.value}
        />
      </Form>
    </Card>
  )
}

/** Cash and the accounts in use, of the same accounting. */
async function placesFor(view: PageView, one: ObligationView) {
  const special = accountingOf(one.account)
  const usual = special
    ? [`assets:${special}:bank`, `assets:${special}:cash`]
    : ['assets:bank:main', 'assets:cash']
  const known = view.may(balances) === 'yes' ? (await view.ask(balances, {})).balances : []
  const used = known
    .map(({ account }) => account)
    .filter((account) => isPlace(account) && accountingOf(account) === special)
  return [...new Set([...usual, ...used])].map((value) => ({
    value,
    label: accountPath(value.slice('assets:'.length), view.lang, specialNames(view.charter, view.lang)),
  }))
}

/** The other way out: the rest need not be paid. */
export function ForgiveForm({ view, one }: { view: PageView; one: ObligationView }) {
  const w = words[view.lang]
  const isOurs = one.direction === 'in' && isReceivable(one.account) && one.state === 'open'
  if (!isOurs || view.may(forgive) === 'no') return null
  return (
    <Confirm
      label={w.forgive}
      question={w.forgiveQuestion(money(view, restOf(one), one.unit))}
      action={view.href(`/obligations/${one.id}/forgive`)}
      submit={w.forgive}
      tone="quiet"
      id="forgive"
      onceKey={`${view.key}-forgive`}
    >
      <TextField name="reason" label={w.reason} hint={w.reasonHint} maxlength={300} />
    </Confirm>
  )
}

/** For somebody outside: their name goes when all is settled. */
export function ErasePartyForm({ view, one }: { view: PageView; one: ObligationView }) {
  const w = words[view.lang]
  if (one.party === null || one.state === 'open' || view.may(eraseParty) !== 'yes') return null
  return (
    <Confirm
      label={w.eraseParty}
      question={w.eraseQuestion}
      action={view.href(`/obligations/${one.id}/erase-party`)}
      submit={w.eraseParty}
      id="erase-party"
      onceKey={`${view.key}-erase`}
    />
  )
}
