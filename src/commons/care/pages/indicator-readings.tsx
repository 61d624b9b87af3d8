import { AmountField } from '../../../ui/amount-field.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Card } from '../../../ui/card.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Pagination } from '../../../ui/pagination.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { sentForm } from '../../../ui/sent-form.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { today } from '../../../ui/typed.ts'
import { correctReading } from '../correct-reading.ts'
import { measuringWords } from '../measuring-words.ts'
import type { indicator } from '../query-indicator.ts'
import { words } from '../words.ts'
import { textOf } from './health.tsx'
import { moment } from './parts.tsx'
import type { RowProblem, SheetProblem } from './readings-sheet.ts'

export type Indicator = Awaited<ReturnType<typeof indicator.run>>
export type PartProps = { view: PageView; one: Indicator }
type Reading = Indicator['readings'][number]

/** One value by hand. */
export function MeasureCard({ view, one }: PartProps) {
  const w = words[view.lang]
  return (
    <Card title={w.measure}>
      <Form
        action={view.href('/care/health/readings')}
        onceKey={view.key}
        submit={w.measure}
        submitTone="primary"
      >
        <HiddenField name="resource" value={one.resource} />
        <HiddenField name="indicator" value={one.id} />
        <HiddenField name="back" value="indicator" />
        <div class="grid max-w-[40rem] gap-4 sm:grid-cols-2">
          <AmountField name="value" label={w.measured} unit={one.unit} decimals={one.places > 0} />
          <DateField name="day" label={w.measuredAt} value={today(view)} max={today(view)} />
        </div>
      </Form>
    </Card>
  )
}

/** What was measured, the latest first, with what was wrong under what stands in its place. */
export function ReadingsCard({ view, one }: PartProps) {
  const t = measuringWords[view.lang]
  const here = `/care/indicators/${one.id}`
  return (
    <Card title={t.readings}>
      {one.readings.length === 0 ? (
        <Empty title={t.readingsNone} icon="chart">
          {t.readingsNoneText}
        </Empty>
      ) : (
        <Rows label={t.readings}>
          {one.readings.map((reading) => (
            <ReadingRow view={view} one={one} reading={reading} />
          ))}
        </Rows>
      )}
      <Pagination next={one.next ? view.href(`${here}?before=${one.next}`) : undefined} />
    </Card>
  )
}

function ReadingRow({ view, one, reading }: PartProps & { reading: Reading }) {
  const [w, t] = [words[view.lang], measuringWords[view.lang]]
  const value = textOf(view, one, reading.value)
  const details = [
    moment(view, reading.at),
    ...(reading.byMeter ? [t.byMeter] : []),
    ...(reading.reason ? [t.why(reading.reason)] : []),
  ]
  const badge = reading.corrected ? (
    <Badge>{t.corrected}</Badge>
  ) : (
    reading.side !== 'good' && <Badge tone="needs">{w.healthStates[reading.side]}</Badge>
  )
  const mayCorrect = !reading.corrected && !one.ended && view.may(correctReading) === 'yes'
  return (
    <Row
      title={reading.corrected ? <del class="text-soft">{value}</del> : value}
      detail={details.join(' · ')}
      aside={badge || undefined}
    >
      {mayCorrect && <CorrectForm view={view} one={one} reading={reading} />}
    </Row>
  )
}

function CorrectForm({ view, one, reading }: PartProps & { reading: Reading }) {
  const t = measuringWords[view.lang]
  const name = `correct-${reading.id}`
  const { isSent, values, errors } = sentForm(view, name, ['value', 'reason'])
  return (
    <Disclosure summary={t.correct} open={isSent}>
      <Form
        action={view.href(`/care/indicators/${one.id}/correct`)}
        id={name}
        onceKey={`${view.key}-${reading.id}`}
        {...{ values, errors }}
        submit={t.correct}
      >
        <HiddenField name="form" value={name} />
        <HiddenField name="reading" value={reading.id} />
        <AmountField name="value" label={t.rightValue} unit={one.unit} decimals={one.places > 0} />
        <TextField name="reason" label={t.reason} hint={t.reasonHint} maxlength={200} />
      </Form>
    </Disclosure>
  )
}

/** A table of readings in a file; what is wrong with it is told line by line, and nothing is written. */
export function SheetCard({ view, one }: PartProps) {
  const t = measuringWords[view.lang]
  const problem = view.search.get('problem') as SheetProblem | null
  const wrong = wrongIn(view.search.get('wrong') ?? '', t.wrongs)
  const more = Number(view.search.get('more') ?? 0)
  return (
    <Card>
      <div id="sheet" />
      {problem && problem in t.wrongFile && <Flash tone="needs">{t.wrongFile[problem]}</Flash>}
      {wrong.length > 0 && (
        <Flash tone="needs">
          <p class="font-bold">{t.wrongTitle}</p>
          <ul class="mt-1 list-disc ps-5">
            {wrong.map(({ row, what }) => (
              <li>{t.wrongRow(row, t.wrongs[what])}</li>
            ))}
          </ul>
          {more > 0 && <p>{t.more(more)}</p>}
        </Flash>
      )}
      <Disclosure summary={t.sheet} open={Boolean(problem) || wrong.length > 0}>
        <p class="mb-3 text-soft">{t.sheetText}</p>
        <Form
          action={view.href(`/care/indicators/${one.id}/sheet`)}
          onceKey={`${view.key}-s`}
          submit={t.upload}
          upload
        >
          <FileField name="file" label={t.file} hint={t.fileHint} accept=".csv,.tsv,.txt,.xlsx" />
        </Form>
      </Disclosure>
    </Card>
  )
}

/** `3.time,5.number` of an address; what is nothing of ours is left out. */
const wrongIn = (text: string, known: Record<RowProblem, string>) =>
  text.split(',').flatMap((part) => {
    const [row, what] = part.split('.')
    return /^\d{1,6}$/.test(row ?? '') && what !== undefined && Object.hasOwn(known, what)
      ? [{ row: Number(row), what: what as RowProblem }]
      : []
  })
