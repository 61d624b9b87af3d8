import ical, { ICalCalendarMethod } from 'ical-generator'
import { download, type PageView } from '../../../ui/page.ts'
import { myBookings } from '../query-mine.ts'
import { thing } from '../query-thing.ts'
import type { BookingView } from '../shapes.ts'
import { words } from '../words.ts'
import { namesOf } from './mine.tsx'
import { thingHref } from './parts.tsx'
import { loadThing, nameOf, thingPath } from './thing.tsx'

type Dated = Pick<BookingView, 'id' | 'resource' | 'from' | 'until' | 'edition'> & { title: string }

/** Bookings as calendars take them in: moved ones replace what they were, by their number. */
export function calendarOf(view: PageView, name: string, all: readonly Dated[]): string {
  const calendar = ical({ name, prodId: '//Dure//things//EN', method: ICalCalendarMethod.PUBLISH })
  for (const one of all)
    calendar.createEvent({
      id: `${one.id}@dure`,
      sequence: one.edition - 1,
      start: new Date(one.from),
      end: new Date(one.until),
      stamp: view.now,
      summary: one.title,
      url: view.origin && `${view.origin}${thingHref(view, one.resource)}`,
    })
  return calendar.toString()
}

const answer = (view: PageView, body: string, name: string) => ({
  body,
  mediaType: 'text/calendar; charset=utf-8',
  fileName: `${view.commons.slug}-${name}.ics`,
})

/** What I booked, for a calendar of my own. */
export const myCalendar = download({
  path: '/things/mine/calendar.ics',
  async respond(view) {
    const all = await view.ask(myBookings, {})
    const names = await namesOf(view, all)
    const titled = all.map((one) => ({ ...one, title: names.get(one.resource) ?? '' }))
    return answer(view, calendarOf(view, words[view.lang].mine, titled), 'bookings')
  },
})

/** When a thing is held, from the week that is looked at on: four weeks, without names. */
export const thingCalendar = download({
  path: `${thingPath}/calendar.ics`,
  async respond(view) {
    const w = words[view.lang]
    const [first, name] = [await loadThing(view), await nameOf(view)]
    const all = new Map(first.bookings.map((one) => [one.id, one]))
    for (const week of [1, 2, 3]) {
      const day = new Date(Date.parse(`${first.monday}T00:00:00Z`) + week * 7 * 86_400_000)
      const { bookings } = await view.ask(thing, {
        resource: first.resource,
        day: day.toISOString().slice(0, 10),
      })
      for (const one of bookings) all.set(one.id, one)
    }
    const titled = [...all.values()].map((one) => ({ ...one, title: one.mine ? w.myPart : w.taken1 }))
    return answer(view, calendarOf(view, name, titled), 'calendar')
  },
})
