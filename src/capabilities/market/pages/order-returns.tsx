import { formatDateTime } from '../../../kernel/language.ts'
import { formatAmount, unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Card } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { words } from '../orders/words.ts'
import type { OrderProps, OrderShown } from './order.tsx'
import { ActForm } from './order-next.tsx'
import { priceText } from './parts.tsx'

/** Sending back: asking for it, answering, and what became of it. */
export function Returns({ view, one }: OrderProps) {
  const w = words[view.lang]
  const open = one.returns.find(({ state }) => state === 'asked')
  const until = one.returnUntil && new Date(one.returnUntil)
  const mayAsk =
    one.side === 'buyer' && one.state === 'received' && one.isPaid && !open && until && until > view.now
  const shown = [
    ...one.returns.map((each) => (
      <Row
        title={w.returnStates[each.state]}
        detail={[each.reason, each.answer].filter(Boolean).join(' → ')}
        aside={each.amount === null ? undefined : priceText(view, each.amount, one.unit)}
      />
    )),
    ...one.refunds.map(({ amount, isDone }) => (
      <Row title={(isDone ? w.refundDone : w.refundWaits)(priceText(view, amount, one.unit))} />
    )),
  ]
  if (shown.length === 0 && !mayAsk) return null
  return (
    <Card title={w.returnAsk}>
      {shown.length > 0 && <Rows label={w.returnAsk}>{shown}</Rows>}
      {open && one.side === 'buyer' && <p class="mt-2 text-soft">{w.returnWaits}</p>}
      {open && one.side === 'seller' && <Answer view={view} one={one} open={open} />}
      {mayAsk && (
        <>
          <p class="mb-2">{w.returnText(formatDateTime(until, view.lang, view.timeZone))}</p>
          <Ask view={view} one={one} />
        </>
      )}
    </Card>
  )
}

function Ask({ view, one }: OrderProps) {
  const w = words[view.lang]
  const left = one.lines.filter(({ quantity, returned }) => quantity > returned)
  return (
    <Disclosure summary={w.returnAsk} open={view.values.act === 'return'}>
      <ActForm view={view} one={one} act="return" submit={w.returnAsk}>
        {left.map(({ n, title, quantity, returned }) => (
          <TextField
            name={`back-${n}`}
            label={title}
            hint={w.pieces(quantity - returned)}
            value={String(left.length === 1 ? quantity - returned : 0)}
            inputmode="numeric"
            maxlength={5}
          />
        ))}
        <TextField name="reason" label={w.returnReason} maxlength={1000} />
      </ActForm>
    </Disclosure>
  )
}

function Answer({ view, one, open }: OrderProps & { open: OrderShown['returns'][number] }) {
  const w = words[view.lang]
  return (
    <div class="mt-3 flex flex-col gap-3">
      <ActForm view={view} one={one} act="accept" submit={w.accept}>
        <HiddenField name="return" value={open.return} />
        <AmountField
          name="amount"
          label={w.acceptAmount}
          hint={w.acceptHint(priceText(view, open.worth, one.unit))}
          unit={one.unit === 'KRW' && view.lang === 'ko' ? '원' : one.unit}
          value={formatAmount(open.worth, unitOf(one.unit), view.lang).number}
        />
        <Checkbox name="restock" label={w.restock} />
      </ActForm>
      <Disclosure summary={w.refuse} open={view.values.act === 'refuse'}>
        <ActForm view={view} one={one} act="refuse" submit={w.refuse}>
          <HiddenField name="return" value={open.return} />
          <TextField name="answer" label={w.refuseReason} maxlength={1000} />
        </ActForm>
      </Disclosure>
    </div>
  )
}
