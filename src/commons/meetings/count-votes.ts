import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { code } from '../../kernel/fields.ts'
import { itemId, meetingId } from './entries.ts'
import { asLeader, itemIn, leadingFailures, ledMeeting } from './leading.ts'

const heads = () => z.int().min(0).max(1_000_000)
const type = () => code().nullable()

/** Writes down the hands or papers counted in the room on the item that is being voted on. */
export const countVotes = command({
  input: z.strictObject({
    meeting: meetingId(),
    item: itemId(),
    answers: z.array(z.strictObject({ answer: code(), type: type(), heads: heads() })).max(2_000),
    papers: z
      .array(z.strictObject({ type: type(), heads: heads() }))
      .max(100)
      .optional(),
  }),
  who: ['member'],
  failures: [...leadingFailures, 'no_such_item', 'item_not_up'],
  records: {},
  // The entry is that of the count itself.
  quiet: true,
  async run(ctx, { meeting, item, answers, papers }) {
    const row = await ledMeeting(ctx, meeting)
    const { decision } = await itemIn(ctx, meeting, item)
    if (row.current_item !== item || !decision) return ctx.fail('item_not_up')
    await asLeader(ctx, 'decisions.enterHands', { decision, answers, ...(papers && { papers }) })
    return { meeting }
  },
})
