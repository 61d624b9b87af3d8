import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { presentAt } from './arriving.ts'
import { meetingId } from './entries.ts'
import { preparedMeeting, preparingFailures } from './preparing.ts'
import { quorumOf } from './quorum.ts'
import { meetingOpened } from './room-entries.ts'
import { updateMeeting } from './stored.ts'

/**
 * 개회: states who is there and opens the meeting, once enough are. Whoever chairs it is in the room.
 */
export const openMeeting = command({
  input: z.strictObject({
    meeting: meetingId(),
    chair: id('members.agent'),
    recorder: id('members.agent'),
  }),
  who: ['member'],
  failures: [...preparingFailures, 'quorum_missing', 'chair_not_there'],
  records: { meeting_opened: meetingOpened },
  async run(ctx, { meeting, chair, recorder }) {
    const row = await preparedMeeting(ctx, meeting, ['called'])
    const there = await presentAt(ctx, meeting)
    const isThere = (agent: string) => there.some((one) => one.agent === agent && one.way !== 'proxy')
    if (!isThere(chair)) ctx.fail('chair_not_there', { field: 'chair' })
    const { eligible, present, represented, needed } = await quorumOf(ctx, row)
    if (needed !== null && present < needed) ctx.fail('quorum_missing', { needed, present })
    await updateMeeting(ctx, meeting, {
      ...{ state: 'open', opened_at: ctx.now, chair, recorder },
      ...{ opened_eligible: eligible, opened_present: present },
      ...{ opened_represented: represented, opened_needed: needed },
    })
    ctx.record('meeting_opened', { meeting, eligible, present, represented, needed, chair, recorder })
    return { meeting, present, needed }
  },
})
