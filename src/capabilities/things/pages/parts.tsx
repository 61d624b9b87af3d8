import { localTime } from '../../../commons/members/local-day.ts'
import { Badge } from '../../../ui/badge.tsx'
import type { PageView } from '../../../ui/page.ts'
import { isOpen } from '../calendar.ts'
import { ruleOf } from '../dials.ts'
import type { BookingView, ThingView } from '../shapes.ts'
import { dayText, stretchText } from '../time-text.ts'
import { words } from '../words.ts'

export const thingHref = (view: PageView, resource: string, more = '') =>
  view.href(`/things/${resource}${more}`)

type Here = Pick<PageView, 'timeZone' | 'lang'>

/** A moment on the clocks of the place: `2026-03-02T14:00`. */
export function localText({ timeZone }: Pick<PageView, 'timeZone'>, at: Date | number | string): string {
  const { day, time } = localTime(new Date(at), timeZone)
  return `${day}T${time}`
}

/** `3월 2일 (월) 14:00–16:00`. */
export const whenText = (view: Here, { from, until }: Pick<BookingView, 'from' | 'until'>) =>
  stretchText(`${localText(view, from)}/${localText(view, until)}`, view.lang)

/** The time alone where it is today, otherwise with its day. */
export function untilText(view: PageView, at: string): string {
  const { day, time } = localTime(new Date(at), view.timeZone)
  return day === localTime(view.now, view.timeZone).day ? time : `${dayText(day, view.lang)} ${time}`
}

/** Whether it can be had at this moment, in a word. */
export function FreeBadge({ view, thing }: { view: PageView; thing: ThingView }) {
  const w = words[view.lang]
  const { units, free, freeAt, away } = thing
  if (away)
    return <Badge tone="needs">{away.until ? w.repairUntil(untilText(view, away.until)) : w.repair}</Badge>
  const rule = ruleOf(view.charter, thing.rule)
  if (rule?.way === 'open') return <Badge tone="good">{w.noBooking}</Badge>
  if (free === 0)
    return <Badge tone="waits">{freeAt ? w.takenUntil(untilText(view, freeAt)) : w.taken}</Badge>
  const now = view.now.getTime()
  if (rule && !isOpen({ from: now, until: now + 1 }, view.timeZone, rule)) return <Badge>{w.closedNow}</Badge>
  return <Badge tone="good">{units === 1 ? w.freeNow : w.freeOf(free, units)}</Badge>
}
