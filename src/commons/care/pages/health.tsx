import { isId } from '../../../kernel/fields.ts'
import { formatAmount, parseAmount, type Unit } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Card, MoreLink } from '../../../ui/card.tsx'
import { lineChart } from '../../../ui/charts.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { today } from '../../../ui/typed.ts'
import { resource } from '../../observation/queries.ts'
import { addIndicator } from '../add-indicator.ts'
import { measuringWords } from '../measuring-words.ts'
import { health } from '../query-health.ts'
import { recordReadings } from '../record-readings.ts'
import { words } from '../words.ts'
import { Crumbs, shortDay } from './parts.tsx'

type Indicator = Awaited<ReturnType<typeof health.run>>[number]

export const indicatorUnit = ({ unit, places }: Pick<Indicator, 'unit' | 'places'>): Unit => ({
  ...{ code: unit, scale: places, kind: 'measure', name: { ko: unit, en: unit } },
})

/** What is no number goes on as it was typed, for the command to refuse by its field. */
export function readValue(view: PageView, typed: string, unit: Unit): string {
  const amount = parseAmount(typed, unit, view.lang)
  return typeof amount === 'bigint' ? String(amount) : typed
}

/** How one resource fares: what is watched, drawn over time with its good range, and where to write a reading. */
export const healthPage = page({
  path: '/care/health',
  title: (view) => words[view.lang].health,
  async render(view) {
    const w = words[view.lang]
    const asked = view.search.get('resource') ?? view.values.resource ?? ''
    const { resource: thing } = await view.ask(resource, { resource: isId(asked) ? asked : '' })
    const all = await view.ask(health, { resource: thing.id })
    const mayAdd = view.may(addIndicator) === 'yes'
    return (
      <>
        <Crumbs view={view} label={w.health} under={{ label: thing.name, path: `/resources/${thing.id}` }} />
        <PageHead title={w.health} lead={thing.name} />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        <Stack>
          {all.length === 0 && (
            <Card>
              <Empty title={w.healthNone} icon="chart">
                {w.healthNoneText}
              </Empty>
            </Card>
          )}
          {all.map((one) => (
            <IndicatorCard view={view} one={one} of={thing.id} />
          ))}
          {mayAdd && <AddCard view={view} of={thing.id} open={all.length === 0} />}
        </Stack>
      </>
    )
  },
})

type CardProps = { view: PageView; one: Indicator; of: string }

async function IndicatorCard({ view, one, of }: CardProps) {
  const w = words[view.lang]
  const tone = one.state === 'good' ? 'good' : one.state === 'unknown' ? 'plain' : 'needs'
  return (
    <Card title={one.name} aside={<Badge tone={tone}>{w.healthStates[one.state]}</Badge>}>
      <p class="mb-3 text-soft">{rangeText(view, one)}</p>
      {one.readings.length > 1 && (await chartOf(view, one))}
      {one.readings.length === 1 && <p class="mb-3">{textOf(view, one, one.readings[0]!.value)}</p>}
      {view.may(recordReadings) === 'yes' && <ReadingForms view={view} one={one} of={of} />}
      <MoreLink href={view.href(`/care/indicators/${one.id}`)}>{measuringWords[view.lang].all}</MoreLink>
    </Card>
  )
}

export const textOf = (view: PageView, one: Pick<Indicator, 'unit' | 'places'>, value: bigint) =>
  formatAmount(value, indicatorUnit(one), view.lang).text

export function rangeText(
  view: PageView,
  one: Pick<Indicator, 'least' | 'most' | 'unit' | 'places'>,
): string {
  const shown = (value: bigint | null) => (value === null ? null : textOf(view, one, value))
  return words[view.lang].range(shown(one.least), shown(one.most))
}

function chartOf(view: PageView, one: Indicator) {
  const w = words[view.lang]
  // Each reading beside the limit of its day: a limit that was changed does not change what was.
  const limit = (name: string, side: 'least' | 'most') => {
    const values = one.readings.map((reading) => reading[side])
    return values.every((value) => value === null) ? [] : [{ name, values, paint: 'vermilion' as const }]
  }
  return lineChart({
    title: one.name,
    description: rangeText(view, one),
    // Marks of the axis are plain numbers of the unit; readings are exact, in its smallest step.
    format: (value) =>
      textOf(view, one, typeof value === 'bigint' ? value : BigInt(Math.round(value * 10 ** one.places))),
    categories: one.readings.map(({ at }) => shortDay(view, at.slice(0, 10))),
    categoryLabel: w.measuredAt,
    per: 10 ** one.places,
    series: [
      { name: one.name, values: one.readings.map(({ value }) => value), paint: 'celadon' },
      ...limit(w.least, 'least'),
      ...limit(w.most, 'most'),
    ],
  })
}

function ReadingForms({ view, one, of }: CardProps) {
  const w = words[view.lang]
  const hidden = (
    <>
      <HiddenField name="resource" value={of} />
      <HiddenField name="indicator" value={one.id} />
    </>
  )
  const action = view.href('/care/health/readings')
  return (
    <div class="mt-4 flex flex-col gap-4">
      <Form action={action} id={`one-${one.id}`} onceKey={view.key} submit={w.measure}>
        {hidden}
        <div class="grid max-w-[40rem] gap-4 sm:grid-cols-2">
          <AmountField name="value" label={w.measured} unit={one.unit} decimals={one.places > 0} />
          <DateField name="day" label={w.measuredAt} value={today(view)} max={today(view)} />
        </div>
      </Form>
      <Disclosure summary={w.sheet}>
        <Form action={action} id={`many-${one.id}`} onceKey={view.key} submit={w.measure} submitTone="quiet">
          {hidden}
          <TextArea name="sheet" label={w.sheet} hint={w.sheetHint} rows={6} />
        </Form>
      </Disclosure>
    </div>
  )
}

function AddCard({ view, of, open }: { view: PageView; of: string; open: boolean }) {
  const w = words[view.lang]
  return (
    <Card>
      <Disclosure summary={w.watch} open={open}>
        <Form action={view.href('/care/health')} onceKey={view.key} values={view.values} submit={w.watch}>
          <HiddenField name="resource" value={of} />
          <TextField name="name" label={w.watchName} hint={w.watchHint} maxlength={60} />
          <TextField name="unit" label={w.watchUnit} maxlength={20} />
          <SelectField
            name="places"
            label={w.watchPlaces}
            options={['0', '1', '2', '3'].map((value) => ({ value, label: value }))}
            value="1"
          />
          <div class="grid max-w-[40rem] gap-4 sm:grid-cols-2">
            <TextField name="least" label={w.least} inputmode="decimal" optional />
            <TextField name="most" label={w.most} inputmode="decimal" optional />
          </div>
        </Form>
      </Disclosure>
    </Card>
  )
}
