import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import type { PageView } from '../../../ui/page.ts'
import { TextArea } from '../../../ui/text-area.tsx'
import { today } from '../../../ui/typed.ts'
import { assessTrouble } from '../assess-trouble.ts'
import type { TicketView } from '../query-tickets.ts'
import { words } from '../words.ts'

/** For whoever looks after things: what was found, and whether it can be used meanwhile. */
export function AssessCard({ view, one }: { view: PageView; one: TicketView }) {
  const w = words[view.lang]
  if (!one.open || view.may(assessTrouble) !== 'yes') return null
  const chosen = one.outFrom === null ? 'usable' : one.outUntil === null ? 'now' : 'span'
  const options = (['usable', 'now', 'span'] as const).map((value) => ({ value, label: w.outChoice[value] }))
  return (
    <Card title={w.assessTrouble}>
      <Form
        action={view.href(`/care/tickets/${one.id}/assess`)}
        onceKey={view.key}
        values={view.values}
        submit={w.confirmSave}
      >
        <TextArea name="finding" label={w.finding} value={one.finding} rows={3} maxlength={5000} optional />
        <TextArea name="parts" label={w.parts} value={one.parts} rows={2} maxlength={2000} optional />
        <Choice name="use" label={w.use} options={options} value={chosen} />
        <Disclosure summary={w.outChoice.span} open={chosen === 'span'}>
          <div class="grid max-w-[40rem] gap-4 sm:grid-cols-2">
            <DateField
              name="from"
              label={w.outFrom}
              value={one.outFrom?.slice(0, 10) ?? today(view)}
              optional
            />
            <DateField name="until" label={w.outUntil} value={one.outUntil?.slice(0, 10)} optional />
          </div>
        </Disclosure>
      </Form>
    </Card>
  )
}
