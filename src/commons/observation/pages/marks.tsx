import { Card } from '../../../ui/card.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormInput, PageView } from '../../../ui/page.ts'
import { TextField } from '../../../ui/text-field.tsx'
import type { ResourceView } from '../shapes.ts'
import { flowWords } from '../words-flow.ts'

/** The batch something is of. */
export function LotFields({ view, lot }: { view: PageView; lot?: ResourceView['lot'] }) {
  const w = flowWords[view.lang]
  return (
    <>
      <TextField name="lot" label={w.lot} hint={w.lotHint} value={lot?.code} maxlength={60} optional />
      <DateField name="bestBefore" label={w.bestBefore} value={lot?.bestBefore ?? undefined} optional />
    </>
  )
}

/** The lot a form named, if any. */
export const lotOf = (form: FormInput) =>
  form.text('lot') ? { code: form.text('lot'), bestBefore: form.text('bestBefore') || undefined } : undefined

/** What is written on a resource, as a form of its own. */
export function Marks({ view, one }: { view: PageView; one: ResourceView }) {
  const w = flowWords[view.lang]
  return (
    <Card title={w.marks}>
      <Form
        action={view.href(`/resources/${one.id}/marks`)}
        submit={w.saveMarks}
        submitTone="quiet"
        onceKey={`marks-${view.key}`}
      >
        {one.single && (
          <TextField
            name="serial"
            label={w.serial}
            hint={w.serialHint}
            value={one.serial ?? ''}
            maxlength={80}
            optional
          />
        )}
        <LotFields view={view} lot={one.lot} />
      </Form>
    </Card>
  )
}
