import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { meetingId } from './entries.ts'
import { leadingFailures, ledMeeting, openRecess } from './leading.ts'
import { recessEnded } from './room-entries.ts'

/** 속개: the meeting goes on. */
export const endRecess = command({
  input: z.strictObject({ meeting: meetingId() }),
  who: ['member'],
  failures: [...leadingFailures, 'not_in_recess'],
  records: { recess_ended: recessEnded },
  async run(ctx, { meeting }) {
    await ledMeeting(ctx, meeting, 'recess')
    const recess = await openRecess(ctx, meeting)
    if (!recess) return ctx.fail('not_in_recess')
    await ctx.db
      .updateTable('meetings_recess')
      .set({ until_at: ctx.now })
      .where('commons_id', '=', ctx.commons.id)
      .where('meeting', '=', meeting)
      .where('until_at', 'is', null)
      .execute()
    ctx.record('recess_ended', { meeting })
    return { meeting }
  },
})
