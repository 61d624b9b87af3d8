import { DateField } from '../../../ui/date-field.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import type { PageView } from '../../../ui/page.ts'
import { today } from '../../../ui/typed.ts'
import { adviser } from '../query-adviser.ts'
import { words } from '../words.ts'

/** The workbook for the tax adviser, of the days they ask for: this year so far, unless somebody says otherwise. */
export function AdviserForm({ view }: { view: PageView }) {
  if (view.may(adviser) !== 'yes') return null
  const w = words[view.lang]
  const now = today(view)
  return (
    <Disclosure summary={w.xlsx}>
      <Form
        action={view.href('/books/export.xlsx')}
        method="get"
        id="adviser"
        turbo={false}
        submit={w.xlsxGet}
        submitTone="quiet"
      >
        <div class="grid gap-4 sm:grid-cols-2">
          <DateField name="from" label={w.fromDay} value={`${now.slice(0, 4)}-01-01`} max={now} />
          <DateField name="until" label={w.untilDay} value={now} />
        </div>
      </Form>
    </Disclosure>
  )
}
