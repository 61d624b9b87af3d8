import { formatDateTime, formatDay, formatShortDate, formatTime } from '../../../kernel/language.ts'
import { formatAmount, type Unit } from '../../../kernel/units.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import type { PageView } from '../../../ui/page.ts'
import { localTime } from '../../members/local-day.ts'
import { type Duty, duties, type Figure, figures } from '../dials.ts'
import { byHeads, figureUnit } from '../units.ts'
import { words } from '../words.ts'

type CrumbsProps = { view: PageView; label: string; under?: { label: string; path: string } }

export function Crumbs({ view, label, under }: CrumbsProps) {
  const home = { label: words[view.lang].title, href: view.href('/care') }
  const between = under ? [{ label: under.label, href: view.href(under.path) }] : []
  return <Breadcrumb crumbs={[home, ...between, { label }]} />
}

/** Day and time of a moment in the commons. */
export const moment = (view: PageView, at: string) => formatDateTime(new Date(at), view.lang, view.timeZone)

/** When a stretch ends: the time alone where it is still the same day. */
export function endOf(view: PageView, { begins, ends }: { begins: string; ends: string }): string {
  const dayOf = (at: string) => localTime(new Date(at), view.timeZone).day
  const isSameDay = dayOf(begins) === dayOf(ends)
  return isSameDay ? formatTime(new Date(ends), view.lang, view.timeZone) : moment(view, ends)
}

export const dayText = (view: PageView, day: string) => formatDay(day, view.lang)
export const shortDay = (view: PageView, day: string) =>
  formatShortDate(new Date(`${day}T00:00:00Z`), view.now, view.lang, 'UTC')

export const dutiesOf = (view: PageView) => (view.charter.value(duties.name) ?? []) as Duty[]
export const figuresOf = (view: PageView) => (view.charter.value(figures.name) ?? []) as Figure[]

/** The unit a key is counted in, with the words of the charter. */
export function keyUnit(view: PageView, key: string): Unit | undefined {
  const figure = figuresOf(view).find(({ code }) => code === key)
  return figure && figureUnit(figure)
}

export function keyName(view: PageView, key: string): string {
  if (key === byHeads) return words[view.lang].heads
  return figuresOf(view).find(({ code }) => code === key)?.label[view.lang] ?? key
}

export function keyText(view: PageView, key: string, amount: bigint): string {
  const unit = keyUnit(view, key)
  return unit ? formatAmount(amount, unit, view.lang).text : String(amount)
}

export const keyOptions = (view: PageView) =>
  [byHeads, ...figuresOf(view).map(({ code }) => code)].map((value) => ({
    value,
    label: keyName(view, value),
  }))

export const nameIn = (view: PageView, names: Map<string, string>, id: string) =>
  names.get(id) ?? words[view.lang].somebody
