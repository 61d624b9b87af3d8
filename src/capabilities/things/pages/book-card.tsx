import { mostInSeries, repeats } from '../../../kernel/recurring.ts'
import { Card } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import type { PageView } from '../../../ui/page.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { UsageRule } from '../dials.ts'
import { words } from '../words.ts'
import { thingHref } from './parts.tsx'
import { TimeFields } from './time-fields.tsx'

type Props = { view: PageView; shown: { resource: string }; rule: UsageRule }

/** The one next action of a thing's page. */
export function BookCard({ view, shown, rule }: Props) {
  const w = words[view.lang]
  return (
    <Card title={w.bookTitle} id="book">
      <Form view={view} action={thingHref(view, shown.resource, '/book')} submit={w.book}>
        <TimeFields view={view} rule={rule} />
        <Repeat view={view} />
      </Form>
    </Card>
  )
}

/** The same again on other days; folded away, since most book once. */
function Repeat({ view }: { view: PageView }) {
  const w = words[view.lang]
  const options = repeats.map((one) => ({ value: one, label: w.repeats[one] }))
  return (
    <Disclosure summary={w.repeat} open={Boolean(view.values.repeat)}>
      <div class="flex flex-col gap-4">
        <div class="grid gap-4 sm:grid-cols-2">
          <SelectField name="repeat" label={w.howOften} options={options} blank={w.once} optional="unsaid" />
          <TextField
            name="times"
            label={w.times}
            hint={w.timesHint(mostInSeries)}
            value="4"
            inputmode="numeric"
            maxlength={2}
            optional="unsaid"
          />
        </div>
        <Checkbox name="skip" label={w.skip} />
      </div>
    </Disclosure>
  )
}
