import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { code, id, instant } from '../../kernel/fields.ts'
import { type MeetingRow, meetingKinds, meetingStates } from './tables.ts'
import { visibleMeetings } from './visible-to.ts'

export const meetingShape = z.object({
  meeting: id('meetings.meeting'),
  number: z.int(),
  kind: z.enum(meetingKinds),
  organ: code().nullable(),
  title: z.string(),
  startsAt: instant(),
  place: z.string(),
  text: z.string(),
  state: z.enum(meetingStates),
})
export type MeetingSummary = z.output<typeof meetingShape>

/** Those ahead, the next one first; or those behind, the latest first, a page at a time (`before`: a number). */
export const meetings = query({
  input: z.strictObject({
    when: z.enum(['ahead', 'behind']),
    before: z.int32().positive().optional(),
    limit: z.int().min(1).max(100).optional(),
  }),
  output: z.object({ meetings: z.array(meetingShape), next: z.int().nullable() }),
  who: ['member'],
  async run(view, { when, before, limit = 30 }) {
    const isAhead = when === 'ahead'
    const all = visibleMeetings(view).where(
      'm.state',
      'in',
      isAhead ? ['planned', 'called', 'open'] : ['ended', 'cancelled'],
    )
    const paged = before === undefined ? all : all.where('m.number', '<', before)
    const ordered = isAhead ? all.orderBy('m.starts_at') : paged
    const rows = await ordered
      .orderBy('m.number', 'desc')
      .limit(limit + 1)
      .execute()
    const shown = rows.slice(0, limit)
    const more = !isAhead && rows.length > limit
    return { meetings: shown.map(meetingOf), next: more ? shown.at(-1)!.number : null }
  },
})

export function meetingOf(row: MeetingRow): MeetingSummary {
  const { id, number, kind, organ, title, place, text, state } = row
  return {
    meeting: id,
    number,
    kind,
    organ,
    title,
    place,
    text,
    state,
    startsAt: row.starts_at.toISOString(),
  }
}
