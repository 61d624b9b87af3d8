import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { fixWording } from '../decisions/in-meeting.ts'
import { assemblyCalled, meetingId, sittingCalled } from './entries.ts'
import { deadlineOf } from './notice-days.ts'
import { preparedMeeting, preparingFailures } from './preparing.ts'
import { itemsOf, updateMeeting } from './stored.ts'
import { addressEveryone, invitedOf, keepTold, toldOf } from './telling.ts'

/**
 * 소집 통지: tells everybody invited of time, place, purpose and agenda; again where the agenda has changed since.
 * `late` says that whoever calls knows the notice comes later than it should.
 */
export const callMeeting = command({
  input: z.strictObject({ meeting: meetingId(), late: z.boolean() }),
  who: ['member'],
  failures: [...preparingFailures, 'day_is_past', 'no_items', 'notice_too_late'],
  records: { assembly_called: assemblyCalled, sitting_called: sittingCalled },
  async run(ctx, { meeting, late }) {
    const row = await preparedMeeting(ctx, meeting, ['planned', 'called'])
    if (row.starts_at <= ctx.now) ctx.fail('day_is_past')
    const items = await itemsOf(ctx, meeting)
    if (row.kind === 'general' && items.length === 0) ctx.fail('no_items')
    const deadline = await deadlineOf(ctx, row)
    if (deadline.isLate && !late)
      ctx.fail('notice_too_late', { days: deadline.days, last: deadline.last, next: deadline.next })
    await addressEveryone(ctx, row)
    await updateMeeting(ctx, meeting, { state: 'called', called_at: row.called_at ?? ctx.now })
    const decisions = items.flatMap(({ decision }) => decision ?? [])
    await fixWording(ctx.db, ctx.commons.id, decisions, ctx.now)
    const told = await toldOf(ctx, row)
    const seq =
      row.kind === 'general'
        ? ctx.record('assembly_called', told)
        : ctx.record('sitting_called', { ...told, invited: await invitedOf(ctx, row) })
    await keepTold(ctx, meeting, seq)
    return { meeting }
  },
})
