import { Card } from '../../../ui/card.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { localStretch } from '../calendar.ts'
import type { UsageRule } from '../dials.ts'
import { waitingFor } from '../query-waiting.ts'
import { stretchText } from '../time-text.ts'
import { waitFor } from '../wait-for.ts'
import { waitingWords } from '../waiting-words.ts'
import { thingHref } from './parts.tsx'
import { stretchFrom } from './time-fields.tsx'

type Props = { view: PageView; shown: { resource: string }; rule: UsageRule }

/** Who waits, my place in the line, and standing in it: for the time that was just refused, or for whenever it is there. */
export async function WaitingCard({ view, shown: { resource }, rule }: Props) {
  if (!rule.waiting || view.may(waitFor) !== 'yes' || !view.standing.agent) return null
  const w = waitingWords[view.lang]
  const { waiting, mine } = await view.ask(waitingFor, { resource })
  const wanted = view.refusal && view.values.day ? view.values : undefined
  const when = (one: { from: string | null; until: string | null }) =>
    one.from && one.until
      ? stretchText(
          localStretch({ from: Date.parse(one.from), until: Date.parse(one.until) }, view.timeZone),
          view.lang,
        )
      : undefined
  const then = wanted && timeOf(view, wanted)
  return (
    <Card title={w.title}>
      <p class="mb-3 text-soft">{waiting === 0 ? w.lead : w.many(waiting)}</p>
      <Rows label={w.title}>
        {mine.map((one) => (
          <Row title={w.myPlace(one.place)} detail={when(one)}>
            <Form
              action={thingHref(view, resource, '/stop-waiting')}
              onceKey={`${view.key}-${one.id.slice(-6)}`}
              submit={w.stop}
              submitTone="text"
            >
              <HiddenField name="waiting" value={one.id} />
            </Form>
          </Row>
        ))}
      </Rows>
      {(then || !mine.some(({ from }) => from === null)) && (
        <Form
          action={thingHref(view, resource, '/wait')}
          onceKey={`${view.key}-w`}
          submit={then ? w.waitThen(when(then) ?? '') : w.wait}
          submitTone="quiet"
        >
          {then && <HiddenField name="from" value={then.from} />}
          {then && <HiddenField name="until" value={then.until} />}
        </Form>
      )}
    </Card>
  )
}

/** The stretch a refused form asked for; nothing where it was none. */
function timeOf(view: PageView, values: Record<string, string>) {
  const text = (name: string) => values[name] ?? ''
  const { from, until } = stretchFrom(view, { text } as Parameters<typeof stretchFrom>[1])
  return Number.isNaN(Date.parse(from)) || Number.isNaN(Date.parse(until)) ? undefined : { from, until }
}
