import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { meetingId } from './entries.ts'
import { leadingFailures, ledMeeting } from './leading.ts'
import { recessBegan } from './room-entries.ts'

/** 정회: the meeting rests. Nothing is taken up, counted or declared until it goes on. */
export const takeRecess = command({
  input: z.strictObject({ meeting: meetingId() }),
  who: ['member'],
  failures: leadingFailures,
  records: { recess_began: recessBegan },
  async run(ctx, { meeting }) {
    await ledMeeting(ctx, meeting)
    const row = { commons_id: ctx.commons.id, meeting, from_at: ctx.now, until_at: null }
    await ctx.db.insertInto('meetings_recess').values(row).execute()
    ctx.record('recess_began', { meeting })
    return { meeting }
  },
})
