import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { text } from '../../kernel/fields.ts'
import { meetingId } from './entries.ts'
import { minutedMeeting, minutesFailures, minutesOf } from './minutes-rows.ts'
import { correctionBegun } from './room-entries.ts'

/** Begins a further edition where a frozen one is wrong. The earlier one and its signatures stay as they are. */
export const correctMinutes = command({
  input: z.strictObject({ meeting: meetingId(), reason: text(2_000) }),
  who: ['member'],
  failures: [...minutesFailures, 'minutes_not_frozen', 'why_missing'],
  records: { correction_begun: correctionBegun },
  async run(ctx, { meeting, reason }) {
    await minutedMeeting(ctx, meeting)
    const row = await minutesOf(ctx, meeting)
    if (!row?.frozen_at) return ctx.fail('minutes_not_frozen')
    if (reason.trim() === '') ctx.fail('why_missing', { field: 'reason' })
    const edition = row.edition + 1
    const next = { commons_id: ctx.commons.id, meeting, edition, texts: row.texts, reason: reason.trim() }
    await ctx.db.insertInto('meetings_minutes').values(next).execute()
    ctx.record('correction_begun', { meeting, edition })
    return { meeting, edition }
  },
})
