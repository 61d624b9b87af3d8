import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { fixWording } from '../decisions/in-meeting.ts'
import { assemblyCancelled, meetingDropped, meetingId, sittingCancelled } from './entries.ts'
import { preparedMeeting, preparingFailures } from './preparing.ts'
import { itemsOf, updateMeeting } from './stored.ts'
import { addressEveryone, invitedOf, keepTold } from './telling.ts'

/** Calls a meeting off. Whoever was told of it is told of this. Its proposals wait for another meeting. */
export const cancelMeeting = command({
  input: z.strictObject({ meeting: meetingId() }),
  who: ['member'],
  failures: preparingFailures,
  records: {
    meeting_dropped: meetingDropped,
    assembly_cancelled: assemblyCancelled,
    sitting_cancelled: sittingCancelled,
  },
  async run(ctx, { meeting }) {
    const row = await preparedMeeting(ctx, meeting, ['planned', 'called'])
    await updateMeeting(ctx, meeting, { state: 'cancelled', cancelled_at: ctx.now, code: null })
    const decisions = (await itemsOf(ctx, meeting)).flatMap(({ decision }) => decision ?? [])
    await fixWording(ctx.db, ctx.commons.id, decisions, null)
    if (row.state === 'planned') {
      ctx.record('meeting_dropped', { meeting })
      return { meeting }
    }
    await addressEveryone(ctx, row)
    const seq =
      row.kind === 'general'
        ? ctx.record('assembly_cancelled', { meeting })
        : ctx.record('sitting_cancelled', { meeting, invited: await invitedOf(ctx, row) })
    await keepTold(ctx, meeting, seq)
    return { meeting }
  },
})
