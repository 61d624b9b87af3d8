import { formatDecimal } from '../../../kernel/units.ts'
import { Card } from '../../../ui/card.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { sentForm } from '../../../ui/sent-form.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { memberOptions } from '../../members/pages/member-options.ts'
import { changeIndicator } from '../change-indicator.ts'
import { endIndicator } from '../end-indicator.ts'
import { measuringWords } from '../measuring-words.ts'
import { rangeText } from './health.tsx'
import type { PartProps } from './indicator-readings.tsx'
import { moment } from './parts.tsx'

/** How it is watched from now on. */
export async function ChangeCard({ view, one }: PartProps) {
  if (one.ended || view.may(changeIndicator) !== 'yes') return null
  const t = measuringWords[view.lang]
  const sent = sentForm(view, 'change')
  const bound = (value: bigint | null) => (value === null ? '' : formatDecimal(value, one.places))
  const values = sent.isSent
    ? sent.values
    : {
        ...{ name: one.name, least: bound(one.least), most: bound(one.most), lowest: bound(one.lowest) },
        ...{ highest: bound(one.highest), everyDays: String(one.everyDays ?? '') },
        measurer: one.measurer ?? '',
      }
  return (
    <Card>
      <Disclosure summary={t.change} open={sent.isSent}>
        <Form
          action={view.href(`/care/indicators/${one.id}`)}
          id="change"
          onceKey={`${view.key}-c`}
          {...{ values, errors: sent.errors }}
          submit={t.changeSubmit}
        >
          <HiddenField name="form" value="change" />
          <TextField name="name" label={t.name} maxlength={60} />
          <Pair title={`${t.good} (${one.unit})`} hint={t.goodHint}>
            <TextField name="least" label={t.least} inputmode="decimal" optional="unsaid" />
            <TextField name="most" label={t.most} inputmode="decimal" optional="unsaid" />
          </Pair>
          <Pair title={`${t.reach} (${one.unit})`} hint={t.reachHint}>
            <TextField name="lowest" label={t.lowest} inputmode="decimal" optional="unsaid" />
            <TextField name="highest" label={t.highest} inputmode="decimal" optional="unsaid" />
          </Pair>
          <TextField
            name="everyDays"
            label={t.everyDays}
            hint={t.everyDaysHint}
            inputmode="numeric"
            optional="unsaid"
          />
          <SelectField
            name="measurer"
            label={t.measurer}
            options={await memberOptions(view)}
            blank={t.anybody}
            optional="unsaid"
          />
        </Form>
      </Disclosure>
    </Card>
  )
}

type PairProps = { title: string; hint: string; children: unknown }

/** Two ends of a range under one heading. */
function Pair({ title, hint, children }: PairProps) {
  return (
    <fieldset>
      <legend class="font-bold">{title}</legend>
      <p class="mb-2 text-soft">{hint}</p>
      <div class="grid max-w-[40rem] grid-cols-2 items-end gap-4">{children}</div>
    </fieldset>
  )
}

/** What was good when: why a rule acted on a day is told by the range of that day. */
export function HistoryCard({ view, one }: PartProps) {
  if (one.ranges.length < 2) return null
  const t = measuringWords[view.lang]
  return (
    <Card title={t.history}>
      <Rows label={t.history}>
        {one.ranges.map(({ from, ...range }) => (
          <Row
            title={rangeText(view, { ...range, unit: one.unit, places: one.places })}
            detail={t.since(moment(view, from))}
          />
        ))}
      </Rows>
    </Card>
  )
}

export function EndCard({ view, one }: PartProps) {
  if (one.ended || view.may(endIndicator) !== 'yes') return null
  const t = measuringWords[view.lang]
  return (
    <Confirm
      label={t.end}
      tone="quiet"
      question={t.endText}
      submit={t.end}
      action={view.href(`/care/indicators/${one.id}/end`)}
      onceKey={`${view.key}-e`}
    />
  )
}
