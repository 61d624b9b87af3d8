import { formatShortDate } from '../../../kernel/language.ts'
import { awaited } from '../../../ui/page.ts'
import { meetings } from '../query-meetings.ts'
import { at, moment } from './parts.tsx'

/** Each organ's meetings ahead; those of everybody for the general meeting. */
export const awaitedMeetings = awaited(async (view) => {
  if (view.may(meetings) !== 'yes') return []
  const { meetings: ahead } = await view.ask(meetings, { when: 'ahead', limit: 30 })
  return ahead.map((one) => ({
    title: one.title,
    detail: `${moment(view, one.startsAt)} · ${one.place}`,
    href: view.href(at(one)),
    tone: 'waits' as const,
    badge: formatShortDate(new Date(one.startsAt), view.now, view.lang, view.timeZone),
    due: new Date(one.startsAt),
    of: one.organ ? [`organ:${one.organ}`] : ['member'],
  }))
})
