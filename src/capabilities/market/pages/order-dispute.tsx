import { formatDateTime } from '../../../kernel/language.ts'
import { formatAmount, unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Definitions } from '../../../ui/definitions.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { words } from '../disputes/words.ts'
import type { OrderProps, OrderShown } from './order.tsx'
import { ActForm } from './order-next.tsx'
import { priceText } from './parts.tsx'

type Shown = OrderShown['disputes'][number]
type Props = OrderProps & { dispute: Shown }

/** What is disputed of an order, what both say, and what either, or whoever rules, can do now. */
export function Disputes({ view, one }: OrderProps) {
  const mayBring = one.mayDispute.length > 0
  return (
    <>
      {one.disputes.map((dispute) => (
        <Dispute view={view} one={one} dispute={dispute} />
      ))}
      {mayBring && <Bring view={view} one={one} />}
    </>
  )
}

function Dispute({ view, one, dispute }: Props) {
  const w = words[view.lang]
  const { state, amount } = dispute
  const money = (value: bigint) => priceText(view, value, one.unit)
  return (
    <Card
      title={w.card}
      aside={<Badge tone={state === 'open' ? 'waits' : 'plain'}>{w.endings[state]}</Badge>}
    >
      <p class="mb-3">
        <strong>{w.abouts[dispute.about]}</strong> · {w.wanted(money(dispute.wants))}
      </p>
      <Definitions items={saidOf(view, dispute)} />
      {amount !== null && state !== 'dropped' && <p class="mt-3">{w.came(money(amount))}</p>}
      {state === 'open' && <Next view={view} one={one} dispute={dispute} />}
    </Card>
  )
}

function saidOf(view: OrderProps['view'], { text, answer, reason, state, answerUntil }: Shown) {
  const w = words[view.lang]
  const until = w.answerUntil(formatDateTime(new Date(answerUntil), view.lang, view.timeZone))
  const waits = state === 'open' ? [w.noAnswer, until].join(' ') : w.noAnswer
  return [
    ...(text ? [{ term: w.buyerSays, value: text }] : []),
    { term: w.sellerSays, value: answer ?? <span class="text-soft">{waits}</span> },
    ...(reason ? [{ term: w.ruling, value: reason }] : []),
  ]
}

function Next({ view, one, dispute }: Props) {
  const w = words[view.lang]
  if (dispute.mayRule) return <Rule view={view} one={one} dispute={dispute} />
  const waits = <p class="mt-3 text-soft">{dispute.answer ? w.waitsForRuling : w.waitsForSeller}</p>
  if (one.side === 'other') return waits
  const money = priceText(view, dispute.wants, one.unit)
  if (one.side === 'seller')
    return (
      <div class="mt-4 flex flex-col gap-4">
        {dispute.answer === null && <Answer view={view} one={one} dispute={dispute} />}
        <Act
          view={view}
          one={one}
          dispute={dispute}
          act="agree"
          label={w.agree}
          question={w.agreeText(money)}
        />
      </div>
    )
  return (
    <div class="mt-3 flex flex-col gap-3">
      {waits}
      <Act view={view} one={one} dispute={dispute} act="drop" label={w.drop} question={w.dropText} />
    </div>
  )
}

type ActProps = Props & { act: 'agree' | 'drop'; label: string; question: string }

function Act({ view, one, dispute, act, label, question }: ActProps) {
  return (
    <Confirm
      label={label}
      tone="quiet"
      question={question}
      action={view.href(`/market/orders/${one.order}/dispute`)}
      submit={label}
      id={`dispute-${act}`}
      values={{ act, dispute: dispute.dispute }}
      onceKey={`${view.key}-${act}`}
    />
  )
}

function Answer({ view, one, dispute }: Props) {
  const w = words[view.lang]
  return (
    <ActForm view={view} one={one} act="answer" to="dispute" submit={w.answer}>
      <HiddenField name="dispute" value={dispute.dispute} />
      <TextArea name="answer" label={w.answerText} maxlength={1000} />
    </ActForm>
  )
}

function Rule({ view, one, dispute }: Props) {
  const w = words[view.lang]
  return (
    <div class="mt-4">
      <ActForm view={view} one={one} act="rule" to="dispute" submit={w.rule}>
        <HiddenField name="dispute" value={dispute.dispute} />
        <AmountField
          name="amount"
          label={w.ruleAmount}
          hint={w.ruleHint(priceText(view, one.total - one.back, one.unit))}
          unit={unitText(view, one)}
          value={formatAmount(dispute.wants, unitOf(one.unit), view.lang).number}
          decimals
        />
        <TextArea name="reason" label={w.ruleReason} maxlength={1000} />
      </ActForm>
    </div>
  )
}

const unitText = (view: OrderProps['view'], { unit }: OrderShown) =>
  unit === 'KRW' && view.lang === 'ko' ? '원' : unit

function Bring({ view, one }: OrderProps) {
  const w = words[view.lang]
  const left = one.total - one.back
  return (
    <Card title={w.card}>
      <p class="mb-2 text-soft">{w.bringText}</p>
      <Disclosure summary={w.bring} open={view.values.act === 'bring'}>
        <ActForm view={view} one={one} act="bring" to="dispute" submit={w.bring}>
          <Choice
            name="about"
            label={w.about}
            options={one.mayDispute.map((value) => ({ value, label: w.abouts[value] }))}
          />
          <AmountField
            name="wants"
            label={w.wants}
            hint={w.most(priceText(view, left, one.unit))}
            unit={unitText(view, one)}
            value={formatAmount(left, unitOf(one.unit), view.lang).number}
            decimals
          />
          <TextArea name="text" label={w.text} maxlength={1000} />
        </ActForm>
      </Disclosure>
    </Card>
  )
}
