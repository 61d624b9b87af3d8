import { dayAfter, localTime, momentIn } from '../../../commons/members/local-day.ts'
import { Badge } from '../../../ui/badge.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import type { PageView } from '../../../ui/page.ts'
import { today } from '../../../ui/typed.ts'
import { type DayPart, dayParts } from '../day-parts.ts'
import type { UsageRule } from '../dials.ts'
import type { BookingView } from '../shapes.ts'
import { dayText } from '../time-text.ts'
import { words } from '../words.ts'
import { localText, thingHref } from './parts.tsx'

export interface Week {
  resource: string
  units: number
  monday: string
  bookings: BookingView[]
}

type Props = { view: PageView; week: Week; rule: UsageRule | undefined; open: boolean }

/** Seven days: under each other on a phone, side by side where there is room. */
export function WeekCard({ view, week, rule, open }: Props) {
  const w = words[view.lang]
  const { resource, monday } = week
  const days = Array.from({ length: 7 }, (_, i) => dayAfter(monday, { days: i }))
  const to = (days: number) => thingHref(view, resource, `?day=${dayAfter(monday, { days })}`)
  const here = today(view)
  return (
    <Card
      title={w.weekOf(dayText(monday, view.lang), dayText(days[6]!, view.lang))}
      aside={
        days.includes(here) ? undefined : (
          <a class="quiet-link" href={thingHref(view, resource)}>
            {w.thisWeek}
          </a>
        )
      }
      id="week"
    >
      <ol class="grid gap-x-2 lg:grid-cols-7" aria-label={w.week}>
        {days.map((day) => (
          <Day view={view} week={week} rule={rule} day={day} open={open && day >= here} />
        ))}
      </ol>
      <nav class="mt-4 flex justify-between gap-3" aria-label={w.week}>
        <LinkButton href={to(-7)} icon="previous">
          {w.previousWeek}
        </LinkButton>
        <LinkButton href={to(7)}>{w.nextWeek}</LinkButton>
      </nav>
      <p class="mt-3 text-sm">
        <a
          class="quiet-link touch inline-flex items-center"
          href={thingHref(view, resource, `/calendar.ics?day=${monday}`)}
          data-turbo="false"
        >
          {w.toCalendar}
        </a>
      </p>
    </Card>
  )
}

function Day({ view, week, rule, day, open }: Props & { day: string }) {
  const w = words[view.lang]
  const whole = { from: startOf(view, day), until: startOf(view, dayAfter(day, { days: 1 })) }
  const booked = week.bookings.map(({ id, mine, from, until }) => {
    return { id, mine, from: Date.parse(from), until: Date.parse(until) }
  })
  const parts = dayParts(whole, booked)
  const name = dayText(day, view.lang)
  const isToday = day === today(view)
  const windows = windowsOn(day, rule)
  const isShut = windows.length === 0 && parts.length === 0
  return (
    <li class="border-line border-t py-2.5 lg:border-t-0 lg:border-s lg:px-2 lg:first:border-s-0">
      <div class="flex items-baseline justify-between gap-2">
        <h3 class={`text-base ${isToday ? 'text-celadon' : ''}`}>{name}</h3>
        {open && windows.length > 0 && (
          <a
            class="quiet-link -my-2 inline-block py-2 text-sm"
            href={thingHref(view, week.resource, `?day=${day}#book`)}
          >
            {w.bookHere} <span class="sr-only">{name}</span>
          </a>
        )}
      </div>
      {!isShut && <Strip {...{ view, rule, parts, windows }} units={week.units} label={w.strip(name)} />}
      {parts.length === 0 ? (
        <p class="text-sm text-soft">{isShut ? w.shut : day < today(view) ? w.gone : w.allFree}</p>
      ) : (
        <ul class="text-sm tnum">
          {parts.map((part) => (
            <Part view={view} part={part} units={week.units} />
          ))}
        </ul>
      )}
    </li>
  )
}

function Part({ view, part, units }: { view: PageView; part: DayPart; units: number }) {
  const w = words[view.lang]
  const clock = (at: number) => localText(view, at).slice(11)
  const end = clock(part.until) === '00:00' ? '24:00' : clock(part.until)
  const taken = units === 1 ? w.taken1 : w.part(part.held, units)
  return (
    <li class="flex flex-wrap items-center gap-x-2 py-0.5">
      <span>
        {clock(part.from)}–{end}
      </span>
      {part.mine ? <Badge tone="good">{w.myPart}</Badge> : <span class="text-soft">{taken}</span>}
    </li>
  )
}

const minutesAt = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

type Window = readonly [from: number, until: number]

/** When a day is open; the whole of it where the rule sets no hours. */
function windowsOn(day: string, rule: UsageRule | undefined): Window[] {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7
  const openings = rule?.openings ?? []
  if (rule?.closed?.includes(day)) return []
  if (openings.length === 0) return [[0, 1440]]
  return openings
    .filter((one) => one.weekday === weekday)
    .map((one) => [minutesAt(one.from), minutesAt(one.until)])
}

/** The hours the strips are drawn for: from the earliest opening of the week to the latest closing. */
function hoursOf(rule: UsageRule | undefined, parts: Window[]): Window {
  const all = [...(rule?.openings ?? []).map((one): Window => [minutesAt(one.from), minutesAt(one.until)])]
  if (all.length === 0) return [0, 1440]
  const reach = [...all, ...parts]
  return [Math.min(...reach.map(([from]) => from)), Math.max(...reach.map(([, until]) => until))]
}

type StripProps = {
  view: PageView
  units: number
  rule: UsageRule | undefined
  parts: DayPart[]
  windows: Window[]
  label: string
}

/** The open hours of a day: what is held filled, my own in green. */
function Strip({ view, units, rule, parts, windows, label }: StripProps) {
  const drawn = parts.map((part) => {
    const [from, end] = [part.from, part.until].map((at) =>
      minutesAt(localTime(new Date(at), view.timeZone).time),
    ) as [number, number]
    return { ...part, span: [from, end <= from ? 1440 : end] as const }
  })
  const [first, last] = hoursOf(
    rule,
    drawn.map(({ span }) => span),
  )
  return (
    <svg
      viewBox={`${first} 0 ${last - first} 10`}
      preserveAspectRatio="none"
      class="my-1.5 block h-2.5 w-full rounded-sm forced-colors:border"
      role="img"
      aria-label={label}
    >
      {windows.map(([from, until]) => (
        <rect x={from} width={until - from} height="10" class="fill-raised" />
      ))}
      {drawn.map(({ span: [from, until], held, mine }) => {
        const share = Math.max(2, Math.round((10 * held) / units))
        return (
          <rect
            x={from}
            y={10 - share}
            width={until - from}
            height={share}
            class={mine ? 'fill-celadon' : 'fill-ochre'}
          />
        )
      })}
    </svg>
  )
}

const startOf = (view: PageView, day: string): number =>
  Date.parse(momentIn(day, '00:00', view.timeZone) ?? `${day}T00:00:00Z`)
