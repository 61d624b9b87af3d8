import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { text } from '../../kernel/fields.ts'
import { sendingRefused } from './entries.ts'
import { answerPassage, openPassage, sendingId } from './passages.ts'

/** What another commons sent did not come, or is not wanted: it goes back to them. */
export const refuseSending = command({
  input: z.strictObject({ sending: sendingId(), reason: text(2_000) }),
  who: ['role:steward'],
  failures: ['no_such_sending', 'sending_answered'],
  records: { sending_refused: sendingRefused },
  async run(ctx, { sending, reason }) {
    const { other_commons: to } = await openPassage(ctx, sending, 'in')
    await answerPassage(ctx, sending, { state: 'refused', reason })
    ctx.record('sending_refused', { sending, commons: to })
    const input = { sending, reason }
    await ctx.send({ to, command: 'observation.noteReceipt', input, key: `receipt:${sending}` })
    return { sending }
  },
})
