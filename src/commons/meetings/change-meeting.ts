import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { line, text } from '../../kernel/fields.ts'
import { assemblyMoved, meetingEdited, meetingId, sittingMoved, startOfMeeting } from './entries.ts'
import { deadlineOf } from './notice-days.ts'
import { preparedMeeting, preparingFailures } from './preparing.ts'
import { updateMeeting } from './stored.ts'
import type { MeetingRow } from './tables.ts'
import { addressEveryone, invitedOf, keepTold, toldOf } from './telling.ts'

const records = { meeting_edited: meetingEdited, assembly_moved: assemblyMoved, sitting_moved: sittingMoved }

/** Changes what is said of a meeting. Once it was called, a new time or place is told to everybody again. */
export const changeMeeting = command({
  input: z.strictObject({
    meeting: meetingId(),
    title: line(),
    startsAt: startOfMeeting(),
    place: line(300),
    text: text(5_000),
    late: z.boolean(),
  }),
  who: ['member'],
  failures: [...preparingFailures, 'day_is_past', 'notice_too_late'],
  records,
  async run(ctx, { meeting, title, startsAt, place, text, late }) {
    const row = await preparedMeeting(ctx, meeting, ['planned', 'called'])
    if (new Date(startsAt) <= ctx.now) ctx.fail('day_is_past', { field: 'day' })
    const changed = { ...row, title, place, text, starts_at: new Date(startsAt) }
    const isMoved = row.starts_at.toISOString() !== startsAt || row.place !== place
    await updateMeeting(ctx, meeting, { title, place, text, starts_at: changed.starts_at })
    if (row.state === 'planned' || !isMoved) ctx.record('meeting_edited', { meeting, at: startsAt })
    else {
      const deadline = await deadlineOf(ctx, changed)
      const { days, last, next } = deadline
      if (deadline.isLate && !late) ctx.fail('notice_too_late', { days, last, next, field: 'day' })
      await tellAgain(ctx, changed)
    }
    return { meeting }
  },
})

async function tellAgain(ctx: Context<string, typeof records>, row: MeetingRow): Promise<void> {
  await addressEveryone(ctx, row)
  const told = await toldOf(ctx, row)
  const seq =
    row.kind === 'general'
      ? ctx.record('assembly_moved', told)
      : ctx.record('sitting_moved', { ...told, invited: await invitedOf(ctx, row) })
  await keepTold(ctx, row.id, seq)
}
