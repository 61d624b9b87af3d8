import { memberOptions } from '../../../commons/members/pages/member-options.ts'
import { formatDay } from '../../../kernel/language.ts'
import { unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Card } from '../../../ui/card.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { money, today } from '../../../ui/typed.ts'
import { endReduction } from '../end-reduction.ts'
import { grantReduction } from '../grant-reduction.ts'
import type { PlanView, ReductionView } from '../shapes.ts'
import { keepsDues } from '../visible-to.ts'
import { words } from '../words.ts'

type ReductionsProps = { view: PageView; plan: PlanView; reductions: readonly ReductionView[] }

/** Who pays less, as far as the reader may see it; members find their own. */
export async function Reductions({ view, plan, reductions }: ReductionsProps) {
  const w = words[view.lang]
  const mayGrant = view.may(grantReduction) !== 'no'
  if (reductions.length === 0 && !mayGrant) return null
  const names = await view.labels('members.agent', [...new Set(reductions.map((one) => one.agent))])
  return (
    <Card title={w.reductions}>
      <p class="text-sm text-soft">{keepsDues(view) ? w.reductionsText : w.reasonOwn}</p>
      {reductions.length === 0 && <p class="mt-2">{w.reductionsNone}</p>}
      <Rows label={w.reductions}>
        {reductions.map((one) => (
          <Row
            title={names.get(one.agent) ?? ''}
            detail={`${w.span(formatDay(one.from, view.lang), one.until && formatDay(one.until, view.lang))} · ${one.reason}`}
            aside={one.amount === 0n ? w.free : w.pays(money(view, one.amount, plan.unit))}
          >
            <End view={view} plan={plan} one={one} />
          </Row>
        ))}
      </Rows>
      {mayGrant && <Grant view={view} plan={plan} />}
    </Card>
  )
}

function End({ view, plan, one }: { view: PageView; plan: PlanView; one: ReductionView }) {
  const w = words[view.lang]
  const isOver = one.until !== null && one.until < today(view)
  if (isOver || view.may(endReduction) === 'no') return null
  return (
    <Confirm
      label={w.endReduction}
      question={w.endReductionQuestion}
      action={view.href(`/dues/plan/${plan.id}/end-reduction`)}
      submit={w.endReduction}
      tone="quiet"
      id={`end-${one.id}`}
      values={{ reduction: one.id }}
      onceKey={`${view.key}-e-${one.id}`}
    >
      <DateField name="until" label={w.until} value={today(view)} />
    </Confirm>
  )
}

async function Grant({ view, plan }: { view: PageView; plan: PlanView }) {
  const w = words[view.lang]
  const unit = unitOf(plan.unit)
  return (
    <Disclosure summary={w.reduce}>
      <Form
        action={view.href(`/dues/plan/${plan.id}/reduce`)}
        id="reduce"
        onceKey={`${view.key}-reduce`}
        submit={w.reduce}
        submitTone="quiet"
      >
        <SelectField name="agent" label={w.who} options={await memberOptions(view)} />
        <AmountField
          name="amount"
          label={w.insteadAmount}
          hint={w.insteadHint}
          unit={unit.name[view.lang]}
          decimals={unit.scale > 0}
          value="0"
        />
        <DateField name="from" label={w.from} value={today(view)} />
        <DateField name="until" label={w.until} hint={w.untilHint} optional />
        <TextField name="reason" label={w.reason} hint={w.reasonOwn} maxlength={300} />
      </Form>
    </Disclosure>
  )
}
