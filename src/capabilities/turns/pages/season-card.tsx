import { dayAfter } from '../../../commons/members/local-day.ts'
import { memberOptions } from '../../../commons/members/pages/member-options.ts'
import { unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Card, MoreLink } from '../../../ui/card.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { money, today } from '../../../ui/typed.ts'
import { openSeason } from '../open-season.ts'
import type { SeasonView } from '../read-season.ts'
import { keeps } from '../visible-to.ts'
import { words } from '../words.ts'
import { dayText, formOf, namesOf, spanText, toAllotment } from './parts.tsx'

type Props = { view: PageView; season: SeasonView }

/** What seasons are usually counted in. */
const counted = ['kg', 'L', 'pieces', 'head', 'h', 'kWh']

const unitName = (view: PageView, unit: string) => unitOf(unit).name[view.lang]

/** The one next action: write down what was taken; whoever looks after it also for others. */
export async function LogCard({ view, season }: Props) {
  const w = words[view.lang]
  const isOn = season.from <= today(view) && today(view) <= season.until
  if (!isOn || (!season.mine && !keeps(view))) return null
  const isKeeper = keeps(view)
  return (
    <Card title={w.log}>
      <Form {...formOf(view, 'log')} action={toAllotment(view, '/catch')} submit={w.log}>
        <HiddenField name="what" value="log" />
        <HiddenField name="season" value={season.id} />
        <HiddenField name="unit" value={season.unit} />
        <AmountField
          name="amount"
          label={w.amount}
          unit={unitName(view, season.unit)}
          decimals={unitOf(season.unit).scale > 0}
          hint={season.mine && w.left(money(view, season.mine.left, season.unit))}
        />
        <DateField name="on" label={w.day} value={today(view)} min={season.from} max={today(view)} />
        {isKeeper && (
          <SelectField
            name="agent"
            label={w.forWhom}
            blank={w.myself}
            options={await memberOptions(view)}
            optional="unsaid"
          />
        )}
      </Form>
    </Card>
  )
}

/** What was taken against the limit: mine and all together. */
export function SeasonCard({ view, season }: { view: PageView; season: SeasonView | null }) {
  const w = words[view.lang]
  if (!season) return <Card>{w.noSeason}</Card>
  const { mine, unit, taken, capacity } = season
  const text = (amount: bigint) => money(view, amount, unit)
  const bar = (label: string, done: bigint, most: bigint) => (
    <Bar label={label} said={w.leftOf(text(done), text(most))} done={done} most={most} />
  )
  return (
    <Card
      title={spanText(view, season)}
      aside={mine && <MoreLink href={toAllotment(view, '/why')}>{w.why}</MoreLink>}
    >
      <div class="flex flex-col gap-4">
        {mine ? bar(w.myQuota, mine.taken, mine.most) : <p class="text-soft">{w.noQuota}</p>}
        {bar(w.limit, taken, capacity)}
      </div>
    </Card>
  )
}

/** Said in the unit of the stock, since a bar's own count knows none. */
function Bar({ label, said, done, most }: { label: string; said: string; done: bigint; most: bigint }) {
  const full = most > 0n ? most : 1n
  return (
    <div>
      <div class="mb-1 flex flex-wrap justify-between gap-x-4 text-sm">
        <span>{label}</span>
        <span class="text-soft tnum">{said}</span>
      </div>
      <progress
        class="progress progress-primary"
        aria-label={`${label}: ${said}`}
        value={String(done > full ? full : done)}
        max={String(full)}
      />
    </div>
  )
}

export async function CatchesCard({ view, season }: Props) {
  const w = words[view.lang]
  const name = await namesOf(
    view,
    season.catches.map(({ agent }) => agent),
  )
  return (
    <Card title={w.catches}>
      <Rows label={w.catches}>
        {season.catches.map((one) => (
          <Row
            title={name(one.agent)}
            detail={`${dayText(one.on, view.lang)}${one.corrected ? ` · ${w.wasCorrected}` : ''}`}
            aside={money(view, one.amount, season.unit)}
          >
            <Disclosure summary={w.correct}>
              <Form
                id={`correct-${one.id}`}
                action={toAllotment(view, '/correct')}
                onceKey={`${view.key}-${one.id.slice(-12)}`}
                submit={w.correct}
                submitTone="quiet"
              >
                <HiddenField name="catch" value={one.id} />
                <HiddenField name="unit" value={season.unit} />
                <AmountField name="amount" label={w.correctTo} unit={unitName(view, season.unit)} />
              </Form>
            </Disclosure>
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

/** The limit of a season: set at once where the charter lets one, otherwise by a decision. */
export function SeasonForm({ view, season }: { view: PageView; season: SeasonView | null }) {
  const w = words[view.lang]
  if (view.may(openSeason) === 'no') return null
  // Seasons never share a day: the next one begins after the last.
  const first = season && season.until >= today(view) ? dayAfter(season.until, { days: 1 }) : today(view)
  return (
    <Card title={w.openSeason}>
      <Form
        {...formOf(view, 'season')}
        action={toAllotment(view, '/season')}
        submit={w.openSeason}
        submitTone="quiet"
      >
        <HiddenField name="what" value="season" />
        {view.may(openSeason) === 'propose' && <p class="text-sm text-soft">{w.proposeText}</p>}
        <DateField name="from" label={w.from} value={first} />
        <DateField name="until" label={w.until} value={dayAfter(first, { months: 3 })} />
        <div class="grid max-w-[40rem] grid-cols-[minmax(0,1fr)_8rem] items-end gap-x-3">
          <AmountField name="capacity" label={w.capacity} unit="" decimals />
          <SelectField
            name="unit"
            label={w.unit}
            value={season?.unit ?? 'kg'}
            options={counted.map((unit) => ({ value: unit, label: unitName(view, unit) }))}
          />
        </div>
      </Form>
    </Card>
  )
}
