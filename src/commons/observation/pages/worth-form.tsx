import { formatDecimal, unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Card } from '../../../ui/card.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import type { PageView } from '../../../ui/page.ts'
import { appraiseResource } from '../appraise-resource.ts'
import type { ResourceView } from '../shapes.ts'
import { assetWords } from '../words-assets.ts'
import { localDay } from './moment.ts'

/** What it is worth, for the register, in the money the books are kept in. */
export function Worth({ view, one }: { view: PageView; one: ResourceView }) {
  const a = assetWords[view.lang]
  if (view.may(appraiseResource) !== 'yes') return null
  const unit = unitOf(worthUnit)
  return (
    <Card title={a.worthTitle}>
      <p class="mb-3 text-soft">{a.worthLead}</p>
      <Form
        action={view.href(`/resources/${one.id}/worth`)}
        view={view}
        submit={a.worthSubmit}
        submitTone="quiet"
      >
        <AmountField
          name="worth"
          label={a.worthField}
          unit={unit.name[view.lang]}
          value={one.worth ? formatDecimal(one.worth.amount, unit.scale) : undefined}
        />
        <DateField name="on" label={a.worthDay} value={one.worth?.on ?? localDay(view)} />
      </Form>
    </Card>
  )
}

export const worthUnit = 'KRW'
