import { Card } from '../../../ui/card.tsx'
import { Form } from '../../../ui/form.tsx'
import type { PageView } from '../../../ui/page.ts'
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
      </Form>
    </Card>
  )
}
