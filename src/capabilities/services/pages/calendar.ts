import ical, { ICalCalendarMethod } from 'ical-generator'
import { download } from '../../../ui/page.ts'
import { myJobs } from '../query-bookings.ts'
import { words } from '../words.ts'
import { whatText } from './parts.tsx'

/** My jobs, for a calendar of my own. */
export const jobsCalendar = download({
  path: '/services/jobs/calendar.ics',
  async respond(view) {
    const { jobs } = await view.ask(myJobs, {})
    const name = words[view.lang].jobs
    const calendar = ical({ name, prodId: '//Dure//services//EN', method: ICalCalendarMethod.PUBLISH })
    for (const one of jobs)
      calendar.createEvent({
        ...{ id: `${one.id}@dure`, sequence: one.edition - 1, stamp: view.now, summary: whatText(one) },
        ...{ start: new Date(one.from), end: new Date(one.until) },
        ...(one.address ? { location: one.address } : {}),
        url: view.origin && `${view.origin}${view.href('/services/jobs')}`,
      })
    return {
      body: calendar.toString(),
      mediaType: 'text/calendar; charset=utf-8',
      fileName: `${view.commons.slug}-jobs.ics`,
    }
  },
})
