import { download } from '../../../ui/page.ts'
import { at, shown } from './parts.tsx'

/** The meeting as a calendar file (RFC 5545), so that a phone reminds its owner. */
export const calendarFile = download({
  path: '/meetings/:id/calendar.ics',
  async respond(view) {
    const one = await shown(view)
    const start = new Date(one.startsAt)
    const end = new Date(start.getTime() + twoHours)
    const lines = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Dure//Meetings//EN',
      'BEGIN:VEVENT',
      `UID:${one.meeting}`,
      `DTSTAMP:${stamp(view.now)}`,
      `DTSTART:${stamp(start)}`,
      `DTEND:${stamp(end)}`,
      `SUMMARY:${plain(`${view.name} ${one.title}`)}`,
      `LOCATION:${plain(one.place)}`,
      `DESCRIPTION:${plain(one.items.map(({ n, title }) => `${n}. ${title}`).join('\n'))}`,
      `URL:${view.origin ?? ''}${view.href(at(one))}`,
      `STATUS:${one.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
      'END:VEVENT',
      'END:VCALENDAR',
    ]
    const body = `${lines.map(folded).join('\r\n')}\r\n`
    return { body, mediaType: 'text/calendar; charset=utf-8', fileName: 'meeting.ics' }
  },
})

/** Nobody says beforehand when a meeting ends; a calendar wants to know. */
const twoHours = 7_200_000

const stamp = (at: Date) => at.toISOString().replace(/[-:]|\.\d{3}/g, '')

const plain = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r?\n/g, '\\n')

/** Lines of at most 75 bytes, as the format asks; a character is never torn apart. */
function folded(line: string): string {
  const parts = ['']
  for (const char of line) {
    const last = parts.at(-1)!
    if (Buffer.byteLength(last + char) > 74) parts.push(char)
    else parts[parts.length - 1] = last + char
  }
  return parts.join('\r\n ')
}
