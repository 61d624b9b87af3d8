import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, text } from '../../kernel/fields.ts'
import { keepBookings } from './bookings.ts'
import { leftOutReasons, lineLeftOut } from './entries.ts'
import { office } from './fields.ts'
import { lineAt } from './stored.ts'

/** A line that is not booked: written down by hand before, wrongly sent and sent back, not ours. */
export const leaveOutLine = command({
  input: z.strictObject({ line: id('bank.line'), reason: z.enum(leftOutReasons), note: text(300) }),
  who: office,
  failures: ['line_done', 'note_needed'],
  records: { line_left_out: lineLeftOut },
  async run(ctx, { line: lineId, reason, note }) {
    const line = await lineAt(ctx, lineId)
    if (line.state !== 'open') ctx.fail('line_done')
    if (reason === 'other' && note.trim() === '') ctx.fail('note_needed')
    const id = ctx.newId()
    const data = { booking: id, line: line.id, bank: line.account, reason }
    const seq = ctx.record('line_left_out', data, { effectiveOn: line.on_day })
    const booking = { id, line: line.id, kind: 'left_out' as const, certain: false, reason, note, seq }
    await keepBookings(ctx, [booking])
    return { booking: id, seq }
  },
})
