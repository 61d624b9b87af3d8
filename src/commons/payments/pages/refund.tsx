import { formatDateTime } from '../../../kernel/language.ts'
import { unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Card } from '../../../ui/card.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { money } from '../../../ui/typed.ts'
import { askRefund } from '../ask-refund.ts'
import { words } from '../words.ts'
import type { ShownProps } from './one.tsx'

/** What the office can do with a payment, and what went back of it. */
export function OfficeCards({ view, found }: ShownProps) {
  const w = words[view.lang]
  const { payment: one, refunds, lines } = found
  const isPaid = one.state === 'paid' || one.state === 'part_refunded'
  const mayRefund = isPaid && one.way !== 'transfer' && view.may(askRefund) === 'yes'
  const hasFailed = lines.some(({ passed }) => passed === 'failed')
  return (
    <>
      {hasFailed && (
        <Card title={w.passings.failed}>
          <Confirm
            label={w.passAgain}
            question={w.payeesLead}
            action={view.href(`/payments/${one.id}/pass-on`)}
            submit={w.passAgain}
            tone="primary"
            onceKey={`${view.key}-pass`}
          />
        </Card>
      )}
      {refunds.length > 0 && (
        <Card title={w.refunds}>
          <Rows label={w.refunds}>
            {refunds.map((refund) => (
              <Row
                title={refund.reason ?? w.refundTitle}
                detail={`${w.refundStates[refund.state]} · ${formatDateTime(new Date(refund.askedAt), view.lang, view.timeZone)}`}
                aside={money(view, refund.amount, one.unit)}
              />
            ))}
          </Rows>
        </Card>
      )}
      {mayRefund && (
        <Card>
          <Disclosure summary={w.refundTitle} open={view.refusal !== undefined}>
            <p class="mb-3 text-soft">{w.refundLead}</p>
            <Form
              action={view.href(`/payments/${one.id}/refund`)}
              view={view}
              submit={w.refundButton}
              submitTone="danger"
            >
              <AmountField
                name="amount"
                label={w.refundAmount}
                unit={unitOf(one.unit).name[view.lang]}
                hint={money(view, one.amount - one.refunded, one.unit)}
              />
              <TextField name="reason" label={w.refundReason} maxlength={300} />
            </Form>
          </Disclosure>
        </Card>
      )}
    </>
  )
}
