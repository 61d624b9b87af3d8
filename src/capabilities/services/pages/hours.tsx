import { formatDay } from '../../../kernel/language.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { once, today } from '../../../ui/typed.ts'
import { type Zone, zones } from '../dials.ts'
import { myHours } from '../query-hours.ts'
import { setHours } from '../set-hours.ts'
import { takeDayOff } from '../take-day-off.ts'
import { words } from '../words.ts'

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** When and where I work: two stretches a day, what lies between is a break. */
export const hoursPage: Page = page({
  path: '/services/hours',
  title: (view) => words[view.lang].hours,
  async render(view) {
    const w = words[view.lang]
    const mine = await view.ask(myHours, {})
    const places = (view.charter.value(zones.name) ?? []) as Zone[]
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/services') }, { label: w.hours }]} />
        <PageHead title={w.hours} lead={w.hoursLead} />
        <Stack>
          <Card>
            <Form view={view} action={view.href('/services/hours')} submit={w.saveHours}>
              {weekdays.map((weekday) => (
                <DayFields
                  view={view}
                  weekday={weekday}
                  hours={mine.hours.filter((one) => one.weekday === weekday)}
                />
              ))}
              {places.length > 0 && (
                <Choice
                  name="zones"
                  label={w.zones}
                  hint={w.zonesHint}
                  options={places.map(({ code, name }) => ({ value: code, label: name[view.lang] }))}
                  value={mine.zones}
                  multiple
                  optional="unsaid"
                />
              )}
              <TextField
                name="travel"
                label={w.travel}
                value={String(mine.travel)}
                inputmode="numeric"
                maxlength={3}
              />
              <Checkbox name="paused" label={w.paused} checked={mine.paused} />
            </Form>
          </Card>
          {mine.isWorker && <DaysOff view={view} off={mine.off} />}
        </Stack>
      </>
    )
  },
})

type DayProps = { view: PageView; weekday: number; hours: readonly { from: string; until: string }[] }

function DayFields({ view, weekday, hours }: DayProps) {
  const w = words[view.lang]
  const name = w.weekdays[weekday - 1]!
  return (
    <fieldset>
      <legend class="font-semibold">{name}</legend>
      <div class="grid grid-cols-2 gap-x-3 gap-y-1 sm:grid-cols-4">
        {[0, 1].flatMap((at) =>
          (['from', 'until'] as const).map((end) => (
            <DateField
              kind="time"
              name={`${end}-${weekday}-${at}`}
              label={w.ends(at, end)}
              value={clockFor(hours[at]?.[end])}
              optional="unsaid"
            />
          )),
        )}
      </div>
    </fieldset>
  )
}

/** Time fields know no 24:00; the last minute stands for it. */
const clockFor = (time: string | undefined) => (time === '24:00' ? '23:59' : time)

function DaysOff({ view, off }: { view: PageView; off: readonly string[] }) {
  const w = words[view.lang]
  const action = view.href('/services/hours/off')
  return (
    <Card title={w.dayOff}>
      {off.length > 0 && (
        <Rows label={w.dayOff}>
          {off.map((day) => (
            <Row
              title={formatDay(day, view.lang)}
              aside={
                <Confirm
                  label={w.workAgain}
                  tone="quiet"
                  question={formatDay(day, view.lang)}
                  action={action}
                  submit={w.workAgain}
                  id={`on-${day}`}
                  values={{ day, on: '1' }}
                  onceKey={`${view.key}-${day}`}
                />
              }
            />
          ))}
        </Rows>
      )}
      <Form action={action} onceKey={`${view.key}-off`} submit={w.takeOff} submitTone="quiet">
        <DateField name="day" label={w.day} min={today(view)} />
      </Form>
    </Card>
  )
}

const hoursPost = post({
  path: '/services/hours',
  again: hoursPage,
  async handle(view, form) {
    const hours = weekdays.flatMap((weekday) =>
      [0, 1].flatMap((at) => {
        const [from, until] = [form.text(`from-${weekday}-${at}`), form.text(`until-${weekday}-${at}`)]
        return from || until ? [{ weekday, from, until: until === '23:59' ? '24:00' : until }] : []
      }),
    )
    const paused = form.text('paused') !== ''
    const travel = Number(form.text('travel'))
    await view.execute(setHours, { hours, zones: form.all('zones'), travel, paused }, once(view, form))
    return { to: '/services/jobs', notice: words[view.lang].hoursSaved }
  },
})

const offPost = post({
  path: '/services/hours/off',
  again: hoursPage,
  async handle(view, form) {
    const off = form.text('on') === ''
    await view.execute(takeDayOff, { day: form.text('day'), off }, once(view, form))
    return { to: '/services/hours', notice: words[view.lang].hoursSaved }
  },
})

export const hoursPosts = [hoursPost, offPost]
