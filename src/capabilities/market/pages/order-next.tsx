import type { Child } from 'hono/jsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { words } from '../orders/words.ts'
import type { OrderProps } from './order.tsx'
import { priceText } from './parts.tsx'

/** The one thing the reader can do now, or whom it waits for. */
export function NextStep({ view, one }: OrderProps) {
  const w = words[view.lang]
  const refund = one.refunds.find(({ isDone, byHand }) => byHand && !isDone)
  const amount = refund && priceText(view, refund.amount, one.unit)
  return (
    <Card title={w.next}>
      {amount ? (
        one.side === 'buyer' ? (
          <ActForm view={view} one={one} act="refund" text={w.refundText(amount)} submit={w.refundConfirm} />
        ) : (
          <p>{w.refundSellerText(amount)}</p>
        )
      ) : one.side === 'buyer' ? (
        <ForBuyer view={view} one={one} />
      ) : one.side === 'seller' ? (
        <ForSeller view={view} one={one} />
      ) : (
        <p>{w.nothingNext}</p>
      )}
    </Card>
  )
}

function ForBuyer({ view, one }: OrderProps) {
  const w = words[view.lang]
  if (one.state === 'sent')
    return <ActForm view={view} one={one} act="receive" text={w.receiveText} submit={w.receive} />
  if (!one.isPaid && one.state !== 'cancelled' && one.obligation)
    return (
      <>
        <p class="mb-3">{w.payText}</p>
        <LinkButton href={view.href(`/payments/pay?o=${one.obligation}`)} tone="primary">
          {w.pay}
        </LinkButton>
      </>
    )
  if (one.state === 'open') return <p>{w.waitSend}</p>
  return <Rate view={view} one={one} />
}

function ForSeller({ view, one }: OrderProps) {
  const w = words[view.lang]
  if (one.returns.some(({ state }) => state === 'asked')) return <p>{w.returnOpen}</p>
  if (one.state === 'open' && one.way === 'pick_up')
    return <ActForm view={view} one={one} act="hand" text={w.handOverText} submit={w.handOver} />
  if (one.state === 'open' && !one.isPaid) return <p>{w.waitPay}</p>
  if (one.state === 'open')
    return (
      <ActForm view={view} one={one} act="send" text={w.sendText} submit={w.send}>
        <TextField name="carrier" label={w.carrier} maxlength={60} optional />
        <TextField name="tracking" label={w.tracking} maxlength={60} optional />
      </ActForm>
    )
  if (one.state === 'sent') return <p>{w.waitReceive}</p>
  return <Rate view={view} one={one} />
}

function Rate({ view, one }: OrderProps) {
  const w = words[view.lang]
  if (one.rated || (one.state !== 'received' && one.state !== 'closed')) return <p>{w.nothingNext}</p>
  const options = (['1', '0', '-1'] as const).map((value) => ({ value, label: w.marks[value] }))
  return (
    <ActForm view={view} one={one} act="rate" submit={w.rate}>
      <Choice name="mark" label={w.rateText} options={options} />
      <TextField name="text" label={w.rateWords} maxlength={1000} optional />
    </ActForm>
  )
}

type ActProps = OrderProps & { act: string; to?: string; submit: string; text?: string; children?: Child }

/** One button that does one thing about the order. */
export function ActForm({ view, one, act, to = 'act', submit, text, children }: ActProps) {
  return (
    <Form
      view={view.values.act === act ? view : undefined}
      action={view.href(`/market/orders/${one.order}/${to}`)}
      id={`act-${act}`}
      onceKey={`${view.key}-${act}`}
      submit={submit}
    >
      <HiddenField name="act" value={act} />
      {text && <p>{text}</p>}
      {children}
    </Form>
  )
}
