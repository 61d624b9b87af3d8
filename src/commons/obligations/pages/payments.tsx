import { formatDay } from '../../../kernel/language.ts'
import { Card } from '../../../ui/card.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { money } from '../../../ui/typed.ts'
import { accountName } from '../../books/account-words.ts'
import type { SettlementView } from '../shapes.ts'
import { takeBackPayment } from '../take-back-payment.ts'
import { words } from '../words.ts'
import type { Shown } from './one.tsx'
import { wayText } from './payment-rows.tsx'

/** What was paid of one thing, oldest first; each opens to its entry, and the office can take it back. */
export function Payments({ view, found }: { view: PageView; found: Shown }) {
  const w = words[view.lang]
  return (
    <Card title={w.payments}>
      {found.settlements.length === 0 && <p class="text-soft">{w.noPayments}</p>}
      <Rows label={w.payments}>
        {found.settlements.map((one) => (
          <Row
            title={wayText(view, one, found.obligation)}
            detail={detailOf(view, one)}
            aside={<Figure view={view} one={one} unit={found.obligation.unit} />}
          >
            <TakeBack view={view} one={one} isOver={found.obligation.state === 'cancelled'} />
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

const detailOf = (view: PageView, one: SettlementView) =>
  [
    formatDay(one.on, view.lang),
    one.way === 'paid' && accountName(one.place, view.lang),
    one.matched && words[view.lang].matched,
    one.reason,
  ]
    .filter(Boolean)
    .join(' · ')

function Figure({ view, one, unit }: { view: PageView; one: SettlementView; unit: string }) {
  const text = <span class={one.takenBack ? 'line-through' : ''}>{money(view, one.amount, unit)}</span>
  const seq = one.reversedSeq ?? one.seq
  return seq === null ? (
    text
  ) : (
    <a class="why" href={view.href(`/journal/${seq}`)}>
      {text}
      <span class="sr-only"> ({words[view.lang].seeEntry})</span>
    </a>
  )
}

function TakeBack({ view, one, isOver }: { view: PageView; one: SettlementView; isOver: boolean }) {
  const w = words[view.lang]
  if (one.takenBack || one.matched || isOver || view.may(takeBackPayment) !== 'yes') return null
  return (
    <Confirm
      label={w.takeBack}
      question={w.takeBackQuestion}
      action={view.href(`/obligations/${one.obligation}/take-back`)}
      submit={w.takeBack}
      tone="quiet"
      id={`take-back-${one.id}`}
      values={{ settlement: one.id }}
      onceKey={`${view.key}-${one.id}`}
    >
      <TextField name="reason" label={w.reason} hint={w.reasonHint} maxlength={300} />
    </Confirm>
  )
}
